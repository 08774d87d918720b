import type { FloorEvent } from "@/lib/domain/index.ts";
import type { Clock } from "./clock.ts";

export type SweepScope = "services" | "agents";

/**
 * Follows a full resend of statistics: the first report of each name replaces what was known of it, and
 * when all have come, what was not named is swept. The CTI may spread a resend over several events.
 */
export interface StatsSweep {
  /** A full resend of `scope` begins: call it before asking, since the answer may be overtaken by its events. */
  begin(scope: SweepScope): void;
  isOpen(scope: SweepScope): boolean;
  /**
   * The link is live: a resend that is due must begin within three intervals. Say it as often as you like. Where
   * nothing comes, what was known before is swept: an accepted subscription that says nothing bears nothing out. Where
   * the list names nobody, nothing is waited for.
   */
  expect(): void;
  /** Marks reports as `full` where they are, and adds the sweep when the last expected name has come. */
  mark(events: readonly FloorEvent[]): readonly FloorEvent[];
  /** The resend of `scope` that was begun will not come. True when reports were taken for parts of it meanwhile. */
  withdraw(scope: SweepScope): boolean;
  /** The expected names have come or changed: a resend that names them all, or has nobody to name, is over. */
  reconsider(): void;
  /** Forgets running sweeps and their timers. */
  stop(): void;
}

interface StatsSweepDependencies {
  readonly clock: Clock;
  readonly source: string;
  readonly now: () => string;
  readonly updateIntervalSeconds: number;
  /** Whether the CTI could send now: while it cannot, old statistics are stale, not gone. */
  readonly isLive: () => boolean;
  /** Names a full resend must contain; undefined while not known. */
  readonly expected: (scope: SweepScope) => ReadonlySet<string> | undefined;
  /** Takes the sweep of a resend that ended by time. */
  readonly emit: (events: readonly FloorEvent[]) => void;
  /** Told the names of every completed resend. */
  readonly onComplete: (scope: SweepScope, names: ReadonlySet<string>) => void;
}

interface Window {
  readonly seen: Set<string>;
  cancel: (() => void) | undefined;
}

/** A sweep without open windows. */
export function createStatsSweep(dependencies: StatsSweepDependencies): StatsSweep {
  const { clock, source, now, updateIntervalSeconds } = dependencies;
  const windows = new Map<SweepScope, Window>();

  const close = (scope: SweepScope, window: Window): FloorEvent => {
    window.cancel?.();
    windows.delete(scope);
    dependencies.onComplete(scope, window.seen);
    return { type: "stats-swept", source, scope, keep: [...window.seen], at: now() };
  };

  const isWhole = (scope: SweepScope, { seen }: Window): boolean => {
    const expected = dependencies.expected(scope);
    return expected !== undefined && isCovered(expected, seen);
  };

  const markOne = (event: FloorEvent): readonly FloorEvent[] => {
    const scope = scopeOf(event);
    const window = scope && windows.get(scope);
    if (scope === undefined || window === undefined) return [event];
    if (window.seen.size === 0) forgetTimer(window);
    const marked = splitBySeen(event, window.seen);
    if (isWhole(scope, window)) return [...marked, close(scope, window)];
    // The rest of a resend comes at once, or at the latest with the next interval.
    window.cancel ??= clock.schedule(updateIntervalSeconds * 1500, () =>
      dependencies.emit([close(scope, window)]),
    );
    return marked;
  };

  /** Nobody is registered, and nothing has come that says otherwise. */
  const isVain = (scope: SweepScope, { seen }: Window): boolean =>
    seen.size === 0 && dependencies.expected(scope)?.size === 0 && dependencies.isLive();

  const expectFirst = (scope: SweepScope, window: Window): void => {
    if (isVain(scope, window)) {
      dependencies.emit([close(scope, window)]);
      return;
    }
    window.cancel ??= clock.schedule(updateIntervalSeconds * 3000, () => {
      window.cancel = undefined;
      if (dependencies.isLive()) dependencies.emit([close(scope, window)]);
    });
  };

  const forget = (scope: SweepScope): void => {
    windows.get(scope)?.cancel?.();
    windows.delete(scope);
  };
  return {
    begin(scope) {
      forget(scope);
      windows.set(scope, { seen: new Set(), cancel: undefined });
    },
    isOpen: (scope) => windows.has(scope),
    expect() {
      for (const [scope, window] of [...windows]) expectFirst(scope, window);
    },
    mark: (events) => events.flatMap(markOne),
    withdraw(scope) {
      const hasSeen = (windows.get(scope)?.seen.size ?? 0) > 0;
      forget(scope);
      return hasSeen;
    },
    reconsider() {
      for (const [scope, window] of [...windows]) {
        if (isWhole(scope, window) || isVain(scope, window)) dependencies.emit([close(scope, window)]);
      }
    },
    stop() {
      forget("services");
      forget("agents");
    },
  };
}

function forgetTimer(window: Window): void {
  window.cancel?.();
  window.cancel = undefined;
}

function scopeOf(event: FloorEvent): SweepScope | undefined {
  if (event.type === "service-stats") return "services";
  return event.type === "agent-stats" ? "agents" : undefined;
}

function isCovered(expected: ReadonlySet<string>, seen: ReadonlySet<string>): boolean {
  for (const name of expected) if (!seen.has(name)) return false;
  return expected.size > 0;
}

/** A name's first report in a resend is whole; a second one is already a change. */
function splitBySeen(event: FloorEvent, seen: Set<string>): readonly FloorEvent[] {
  if (event.type === "service-stats") {
    const [first, again] = part(event.services, seen);
    return [
      ...(first.length > 0 ? [{ ...event, services: first, full: true }] : []),
      ...(again.length > 0 ? [{ ...event, services: again, full: false }] : []),
    ];
  }
  if (event.type === "agent-stats") {
    const [first, again] = part(event.agents, seen);
    return [
      ...(first.length > 0 ? [{ ...event, agents: first, full: true }] : []),
      ...(again.length > 0 ? [{ ...event, agents: again, full: false }] : []),
    ];
  }
  return [event];
}

function part<T extends { readonly name: string }>(reports: readonly T[], seen: Set<string>): [T[], T[]] {
  const first: T[] = [];
  const again: T[] = [];
  for (const report of reports) {
    (seen.has(report.name) ? again : first).push(report);
    seen.add(report.name);
  }
  return [first, again];
}
