import type { ChangeFact, EntityId, FloorService } from "@/lib/domain/index.ts";

const windowMs = 180_000;
const leastGrowth = 5;
const factor = 2;
/** Seconds a call has waited when somebody should look, and look again. */
const waitMarks = [60, 120, 300, 600, 1200, 1800, 3600];

/** Notices a queue that grows fast and a wait that becomes long; each is told once until it has eased. */
export interface QueueWatch {
  /** What is so at the moment becomes what later changes are measured by. */
  settle(id: EntityId, service: FloorService, atMs: number): void;
  look(id: EntityId, service: FloorService, atMs: number): readonly ChangeFact[];
  forget(id: EntityId): void;
}

interface Low {
  readonly waiting: number;
  readonly atMs: number;
}

export function createQueueWatch(): QueueWatch {
  const lows = new Map<EntityId, Low>();
  const marks = new Map<EntityId, number>();

  function growth(id: EntityId, waiting: number, atMs: number): ChangeFact | undefined {
    const low = lows.get(id);
    if (low === undefined || waiting <= low.waiting || atMs - low.atMs > windowMs) {
      lows.set(id, { waiting, atMs });
      return undefined;
    }
    if (waiting - low.waiting < leastGrowth || waiting < factor * low.waiting) return undefined;
    lows.set(id, { waiting, atMs });
    const withinSeconds = Math.round((atMs - low.atMs) / 1000);
    return { kind: "queue_grew", service: id, from: low.waiting, to: waiting, withinSeconds };
  }
  function wait(id: EntityId, seconds: number): ChangeFact | undefined {
    const mark = waitMarks.findLast((each) => seconds >= each) ?? 0;
    const former = marks.get(id) ?? 0;
    marks.set(id, mark);
    return mark > former ? { kind: "wait_passed", service: id, seconds: mark } : undefined;
  }
  return {
    settle(id, service, atMs) {
      const waiting = waitingOf(service);
      if (waiting === undefined) lows.delete(id);
      else lows.set(id, { waiting, atMs });
      marks.set(id, waitMarks.findLast((each) => longestWait(service, atMs) >= each) ?? 0);
    },
    look(id, service, atMs) {
      const waiting = waitingOf(service);
      const grown = waiting === undefined ? undefined : growth(id, waiting, atMs);
      const waited = service.calls === undefined ? undefined : wait(id, longestWait(service, atMs));
      return [grown, waited].filter((fact) => fact !== undefined);
    },
    forget(id) {
      lows.delete(id);
      marks.delete(id);
    },
  };
}

/** Over the media that tell; undefined when none does. */
function waitingOf({ metrics }: FloorService): number | undefined {
  const told = Object.values(metrics).flatMap((values) =>
    Object.hasOwn(values, "waiting") ? (values.waiting ?? []) : [],
  );
  return told.length === 0 ? undefined : told.reduce((sum, waiting) => sum + waiting, 0);
}

/** E-mail waits in hours as a matter of course: its waits are no news. */
function longestWait({ calls = {} }: FloorService, atMs: number): number {
  const waits = Object.values(calls)
    .filter(({ queued, media }) => queued && media !== "email")
    .map(({ startedAt }) => (atMs - Date.parse(startedAt ?? "")) / 1000)
    .filter((seconds) => seconds > 0);
  return waits.length === 0 ? 0 : Math.max(...waits);
}
