import type { FloorEvent } from "@/lib/domain/index.ts";

const source = "interact";

/** A service's queue length, as the statistics tell it now. */
export function queueOf(name: string, waiting: number): FloorEvent {
  const at = new Date().toISOString();
  const services = [{ name, stats: [{ media: "chat", values: { waiting } }] }];
  return { type: "service-stats", source, services, full: false, at };
}

/** A sign of life now. */
export function heard(): FloorEvent {
  return { type: "heard", source, at: new Date().toISOString() };
}
