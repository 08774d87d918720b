import { ServiceLedger } from "../books/service-ledger";
import { lineSettings } from "../catalogue/line-settings";
import type { ServicePlan } from "../catalogue/service-plan";
import type { Floor } from "../floor";
import type { LineRecord, ServiceRecord } from "../records";
import type { Media } from "../types";

/** Puts a service on the floor, with a line per media; nobody works for it and nobody calls it yet. */
export function openService(floor: Floor, plan: ServicePlan): ServiceRecord {
  const lines = new Map<Media, LineRecord>();
  floor.servicesOpened += 1;
  const service: ServiceRecord = {
    ...plan,
    lines,
    entryPoint: String(8000 + floor.servicesOpened),
    entryAddress: `${asciiName(plan.name)}@contato.exemplo.com.br`,
    calls: new Set(),
    isRemoved: false,
  };
  for (const media of plan.media) lines.set(media, openLine(floor, service, media));
  floor.services.set(plan.name, service);
  return service;
}

function openLine(floor: Floor, service: ServiceRecord, media: Media): LineRecord {
  return {
    service,
    media,
    settings: lineSettings(media, service.type !== "inbound", floor.random),
    ledger: new ServiceLedger(),
    queue: [],
    members: [],
    candidates: new Set(),
    peakPerHour: 0,
    surge: 1,
    maxQueueLength: Number.POSITIVE_INFINITY,
    overflowAfterMs: Number.POSITIVE_INFINITY,
    overflowTo: undefined,
  };
}

function asciiName(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]/g, "");
}
