import { emptyFloor, type FloorContent, type FloorService } from "@/lib/domain/index.ts";
import type { StreamHub, StreamRevision } from "../stream-hub.ts";

/** A hub worked by hand, which counts its listeners. */
export interface HandHub extends StreamHub {
  publish(content: FloorContent): void;
  /** Publishes a floor whose service has so many waiting. */
  publishQueue(service: string, waiting: number): void;
  forget(revision: number): void;
  readonly listeners: ReadonlySet<unknown>;
}

export function handHub(): HandHub {
  const listeners = new Set<(revision: StreamRevision) => void>();
  let current: StreamRevision = {
    epoch: "E1",
    revision: 0,
    content: emptyFloor,
    at: "2026-11-21T12:00:00.000Z",
  };
  const recent = new Map([[0, current]]);
  const hub: HandHub = {
    build: "test",
    listeners,
    current: () => current,
    revisionAt: (epoch, revision) => (epoch === current.epoch ? recent.get(revision) : undefined),
    pulses: () => ({ interact: { link: "live", ageMs: 120 } }),
    subscribe(listener, signal) {
      listeners.add(listener);
      signal.addEventListener("abort", () => listeners.delete(listener), { once: true });
      return current;
    },
    publish(content) {
      current = { ...current, revision: current.revision + 1, content };
      recent.set(current.revision, current);
      for (const listener of listeners) listener(current);
    },
    publishQueue(name, waiting) {
      const { services } = current.content;
      hub.publish({
        ...current.content,
        services: { ...services, [`interact:${name}`]: service(name, waiting) },
      });
    },
    forget: (revision) => void recent.delete(revision),
  };
  return hub;
}

function service(name: string, waiting: number): FloorService {
  return { source: "interact", name, media: ["chat"], metrics: { chat: { waiting } } };
}
