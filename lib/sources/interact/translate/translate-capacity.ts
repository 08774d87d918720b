import type { FloorCapacity } from "@/lib/domain/index.ts";
import type { WireDevice } from "../wire/index.ts";

/** Slots by media for the floor; several devices of one media add up. */
export function translateCapacity(devices: readonly WireDevice[]): Readonly<Record<string, FloorCapacity>> {
  const capacity = new Map<string, FloorCapacity>();
  for (const { media, quantity, mode } of devices) {
    const slots = (capacity.get(media)?.slots ?? 0) + quantity;
    capacity.set(media, mode === undefined ? { slots } : { slots, mode });
  }
  return Object.fromEntries(capacity);
}
