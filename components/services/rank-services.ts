import type { FloorDocument, FloorService } from "@/lib/domain/index.ts";
import { foldText } from "../ui/fold-text.ts";
import { oldestQueued } from "./oldest-queued.ts";
import { sumServiceMetric } from "./sum-service-metric.ts";

/** Ids of the services that match, worst first: longest wait, then most waiting, then by name. */
export function rankServices(floor: FloorDocument, search: string): readonly string[] {
  const wanted = foldText(search);
  return Object.entries(floor.services)
    .filter(([, service]) => wanted === "" || foldText(service.name).includes(wanted))
    .map(([id, service]) => ({ id, ...rankOf(service) }))
    .sort(compareRanks)
    .map(({ id }) => id);
}

interface Rank {
  readonly id: string;
  readonly name: string;
  /** ISO instants compare as text; the empty one of nobody waiting goes last. */
  readonly waitingSince: string;
  readonly waiting: number;
}

function rankOf(service: FloorService): Omit<Rank, "id"> {
  return {
    name: service.name,
    waitingSince: oldestQueued(service)?.startedAt ?? "~",
    waiting: sumServiceMetric(service, "waiting") ?? -1,
  };
}

function compareRanks(a: Rank, b: Rank): number {
  if (a.waitingSince !== b.waitingSince) return a.waitingSince < b.waitingSince ? -1 : 1;
  return b.waiting - a.waiting || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
}
