import {
  applyEvents,
  emptyFloor,
  type FloorContent,
  type FloorEvent,
  type FloorService,
  type KpiContext,
} from "@/lib/domain/index.ts";
import { createTrends, type Trends, type TrendsOptions } from "../create-trends.ts";
import type { TrendRevision } from "../trend-revision.ts";

type Listener = (revision: TrendRevision) => void;

const source = "interact";

/** A floor told by hand, on a clock that only the test moves, and the trends that listen to it. */
export interface DrivenFloor {
  readonly trends: Trends;
  /** What a room that listens to the hub is given. */
  readonly hub: Pick<TrendsOptions, "subscribe" | "now" | "setTimer">;
  nowMs(): number;
  at(): string;
  /** Moves the clock, running every timer that falls due on the way. */
  advance(seconds: number): void;
  /** Sets the clock, as somebody who mends it: timers run as long after as they would have. */
  setClock(at: string): void;
  /** Jumps, as a machine that slept: timers run late, and all at once. */
  sleep(seconds: number): void;
  tell(...events: readonly FloorEvent[]): void;
  link(link: "live" | "stale" | "down", sinceMs?: number): void;
  /** Statistics of one service in one medium. */
  stats(service: string, values: Readonly<Record<string, number>>, media?: string): void;
  /** Tells which way a service works. */
  list(service: string, direction: "inbound" | "outbound"): void;
  service(name: string): FloorService;
  /** What readers of figures need beside services. */
  context(): KpiContext;
}

export function driveFloor(
  start = "2026-11-21T12:00:00.000Z",
  timezone = "America/Sao_Paulo",
  onMinute: (minute: number) => void = () => undefined,
): DrivenFloor {
  let nowMs = Date.parse(start);
  let content: FloorContent = emptyFloor;
  const listeners = new Set<Listener>();
  const timers = new Set<{ dueMs: number; readonly run: () => void }>();
  const at = () => new Date(nowMs).toISOString();

  const hub: DrivenFloor["hub"] = {
    now: () => nowMs,
    subscribe(told, signal) {
      listeners.add(told);
      signal.addEventListener("abort", () => listeners.delete(told));
      return { content, at: at() };
    },
    setTimer(run, delayMs) {
      const timer = { dueMs: nowMs + delayMs, run };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
  };
  const trends = createTrends({ ...hub, timezone, onMinute });
  function runDue(untilMs: number, isLate: boolean): void {
    for (;;) {
      const [first, ...others] = timers;
      if (first === undefined) return;
      const due = others.reduce((soonest, timer) => (timer.dueMs < soonest.dueMs ? timer : soonest), first);
      if (due.dueMs > untilMs) return;
      timers.delete(due);
      if (!isLate) nowMs = Math.max(nowMs, due.dueMs);
      due.run();
    }
  }
  function tell(...events: readonly FloorEvent[]): void {
    content = applyEvents(content, events);
    for (const listener of listeners) listener({ content, at: at() });
  }
  return {
    trends,
    hub,
    nowMs: () => nowMs,
    at,
    advance(seconds) {
      const untilMs = nowMs + seconds * 1000;
      runDue(untilMs, false);
      nowMs = untilMs;
    },
    setClock(time) {
      const byMs = Date.parse(time) - nowMs;
      nowMs += byMs;
      for (const timer of timers) timer.dueMs += byMs;
    },
    sleep(seconds) {
      nowMs += seconds * 1000;
      runDue(nowMs, true);
    },
    tell,
    link: (link, sinceMs = nowMs) => {
      if (link === "stale" && sinceMs < nowMs)
        tell({ type: "heard", source, at: new Date(sinceMs).toISOString() });
      tell({ type: "link", source, link, at: at() });
    },
    stats(name, values, media = "voice") {
      const services = [{ name, stats: [{ media, values }] }];
      tell({ type: "service-stats", source, services, full: false, at: at() });
    },
    list(name, direction) {
      tell({ type: "services-listed", source, services: [{ name, direction }], complete: false, at: at() });
    },
    service(name) {
      const found = content.services[`${source}:${name}`];
      if (found === undefined) throw new Error(`there is no service ${name}`);
      return found;
    },
    context: () => ({ floor: content, nowMs }),
  };
}
