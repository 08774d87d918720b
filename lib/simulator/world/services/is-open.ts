import type { Floor } from "../floor";
import type { ServiceRecord } from "../records";

/** Whether a service is within its hours of operation now. */
export function isOpen(floor: Floor, service: ServiceRecord): boolean {
  if (service.hours === undefined) return true;
  const hour = floor.clock.hour(floor.now);
  return hour >= service.hours.from && hour < service.hours.to;
}
