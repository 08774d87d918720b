import {
  changedMembers,
  type FloorContent,
  type HistoryAnnotation,
  type MetricValues,
  serviceMetrics,
} from "@/lib/domain/index.ts";
import { type HistoryWrite, plainWrite } from "../writing/history-write.ts";
import type { LinkTurn } from "./follow-links.ts";

type Services = FloorContent["services"];

/** More services that start counting anew at once are one mark of the whole floor. */
const crowd = 5;
/** Counters that fell are of the order that was confirmed so shortly before or after. */
const orderMs = 30_000;

/** Writes the marks of charts: resets, orders that were carried out, links lost and back. Pure but for its memory. */
export interface MarkFollower {
  take(
    before: FloorContent,
    after: FloorContent,
    turns: readonly LinkTurn[],
    isLive: (source: string) => boolean,
    atMs: number,
  ): readonly HistoryWrite[];
}

export function createMarkFollower(nextPlace: (ms: number) => number): MarkFollower {
  let resetMs = Number.NEGATIVE_INFINITY;
  /** Services as they stood when their source was lost: what was set back meanwhile is found out once it is back. */
  const lost = new Map<string, Services>();

  function write(annotation: HistoryAnnotation): HistoryWrite {
    const atMs = Date.parse(annotation.at);
    const place = nextPlace(atMs);
    return plainWrite("history_annotations", place, {
      place,
      at: atMs,
      annotation: JSON.stringify(annotation),
    });
  }
  function commandMarks(before: FloorContent["commands"], after: FloorContent["commands"], at: string) {
    if (before === after) return [];
    return Object.entries(after).flatMap(([id, command]): HistoryAnnotation[] => {
      if (command.status !== "confirmed" || before[id]?.status === "confirmed") return [];
      if (command.name.includes("reset")) resetMs = Date.parse(at);
      const { name, by, target, endedAt } = command;
      return [
        { at: endedAt ?? at, kind: "command", by, text: name, ...(target === undefined ? {} : { target }) },
      ];
    });
  }
  return {
    take(before, after, turns, isLive, atMs) {
      const at = new Date(atMs).toISOString();
      const links = turns.map(
        (turn): HistoryAnnotation =>
          turn.kind === "lost"
            ? { at: new Date(turn.sinceMs).toISOString(), kind: "source_lost", target: turn.source }
            : { at, kind: "source_back", target: turn.source },
      );
      const orders = commandMarks(before.commands, after.commands, at);
      const fallen = [
        ...(before.services === after.services ? [] : fallenServices(before.services, after, isLive)),
        ...returns(turns).flatMap((source) =>
          fallenServices(lost.get(source) ?? {}, after, (each) => each === source),
        ),
      ];
      for (const source of returns(turns)) lost.delete(source);
      for (const turn of turns) if (turn.kind === "lost") lost.set(turn.source, before.services);
      const kind = atMs - resetMs < orderMs ? "reset" : "counter_restarted";
      const restarts: HistoryAnnotation[] =
        fallen.length > crowd
          ? [{ at, kind, text: String(fallen.length) }]
          : fallen.map((target) => ({ at, kind, target }));
      return [...links, ...orders, ...restarts].map(write);
    },
  };
}

/** Sources that are heard again. */
function returns(turns: readonly LinkTurn[]): readonly string[] {
  return turns.flatMap(({ kind, source }) => (kind === "back" ? [source] : []));
}

/** Services of which a counter that had counted fell to half or less. */
function fallenServices(
  before: Services,
  after: FloorContent,
  isLive: (source: string) => boolean,
): readonly string[] {
  return changedMembers(before, after.services).changed.flatMap((id) => {
    const [former, service] = [Object.hasOwn(before, id) ? before[id] : undefined, after.services[id]];
    if (former === undefined || service === undefined || !isLive(service.source)) return [];
    const hasFallen = Object.entries(service.metrics).some(([media, values]) =>
      fell(former.metrics[media], values),
    );
    return hasFallen ? [id] : [];
  });
}

function fell(before: MetricValues | undefined, after: MetricValues): boolean {
  if (before === undefined || before === after) return false;
  return Object.entries(after).some(([name, value]) => {
    if (serviceMetrics.get(name)?.kind !== "counter") return false;
    const former = Object.hasOwn(before, name) ? before[name] : undefined;
    return former !== undefined && former > 0 && value <= former / 2;
  });
}
