import type { Floor } from "../floor";
import type { ServiceRecord } from "../records";
import type { ServiceFacts } from "../types";
import { isOpen } from "./is-open";

const HOUR_MS = 3_600_000;

/** A service as others may see it, with today's hours of operation. */
export function serviceFacts(floor: Floor, service: ServiceRecord): ServiceFacts {
  const { hours } = service;
  const midnight = floor.clock.startOfDay(floor.now);
  return {
    name: service.name,
    type: service.type,
    media: service.media,
    open: isOpen(floor, service),
    operationBegin: hours === undefined ? 0 : midnight + hours.from * HOUR_MS,
    operationEnd: hours === undefined ? 0 : midnight + hours.to * HOUR_MS,
    entryPoint: service.entryPoint,
    entryAddress: service.entryAddress,
  };
}
