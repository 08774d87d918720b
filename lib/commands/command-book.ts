import type { FloorCommand, FloorEvent } from "@/lib/domain/index.ts";

/** The commands of this process as the floor shows them. */
export interface CommandBook {
  put(id: string, command: FloorCommand): void;
  /** Replaces members; undefined ones leave. Without effect on one that has left the floor. */
  change(
    id: string,
    change: { readonly [Member in keyof FloorCommand]?: FloorCommand[Member] | undefined },
  ): void;
  /** It leaves the floor at once: another process tells of it. */
  remove(id: string): void;
  find(id: string): FloorCommand | undefined;
  /** What `run` changes reaches the floor at once, after it. */
  together(run: () => void): void;
  stop(): void;
}

interface CommandBookOptions {
  /** Brings facts onto the floor. */
  readonly report: (facts: readonly FloorEvent[]) => void;
  /** Epoch ms. */
  readonly now: () => number;
  readonly setTimer: (run: () => void, delayMs: number) => () => void;
  /** One has left the floor. */
  readonly onForgotten: (id: string) => void;
}

/** Long enough to be read by whoever comes back to the screen, short enough for the floor to stay small. */
const limits = { keptMs: 5 * 60_000, mostEnded: 500 };

/** A book over one floor. Ended commands leave by themselves. */
export function createCommandBook({ report, now, setTimer, onForgotten }: CommandBookOptions): CommandBook {
  const commands = new Map<string, FloorCommand>();
  /** Epoch ms of their end, the earliest first: who leaves next is known without a look at all of them. */
  const ended = new Map<string, number>();
  let cancel: (() => void) | undefined;
  let gathered: FloorEvent[] | undefined;

  function write(id: string, command: FloorCommand): void {
    commands.set(id, command);
    noteEnd(id, command.endedAt);
    tell({ type: "command", id, command }, command.endedAt === undefined ? [] : takeLeaving());
  }

  function noteEnd(id: string, endedAt: string | undefined): void {
    const endedMs = endedAt === undefined ? undefined : Date.parse(endedAt);
    if (ended.get(id) === endedMs) return;
    ended.delete(id);
    if (endedMs !== undefined) ended.set(id, endedMs);
  }

  /** At once, because whoever tells of one copies the map of all. */
  function tell(fact: FloorEvent | undefined, leaving: readonly string[]): void {
    const left = leaving.map((id): FloorEvent => ({ type: "command", id, command: null }));
    const facts = fact === undefined ? left : [fact, ...left];
    if (gathered === undefined) report(facts);
    else gathered.push(...facts);
    for (const id of leaving) onForgotten(id);
  }

  function takeLeaving(): readonly string[] {
    const leaving: string[] = [];
    for (const [id, endedMs] of ended) {
      if (ended.size <= limits.mostEnded && endedMs + limits.keptMs > now()) break;
      leaving.push(id);
      ended.delete(id);
      commands.delete(id);
    }
    // Set for one that ended earlier, it comes in time for all.
    cancel ??= setTimerForNext();
    return leaving;
  }

  function setTimerForNext(): (() => void) | undefined {
    const [earliestMs] = ended.values();
    return earliestMs === undefined ? undefined : setTimer(prune, earliestMs + limits.keptMs - now());
  }

  function prune(): void {
    cancel = undefined;
    const leaving = takeLeaving();
    if (leaving.length > 0) tell(undefined, leaving);
  }

  return {
    put: write,
    change(id, change) {
      const before = commands.get(id);
      if (before === undefined) return;
      const members = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined);
      write(id, asCommand(Object.fromEntries(members)));
    },
    remove(id) {
      ended.delete(id);
      if (commands.delete(id)) tell(undefined, [id]);
    },
    find: (id) => commands.get(id),
    together(run) {
      const facts: FloorEvent[] = [];
      gathered = facts;
      try {
        run();
      } finally {
        gathered = undefined;
        if (facts.length > 0) report(facts);
      }
    },
    stop() {
      cancel?.();
      cancel = undefined;
    },
  };
}

/** What every command has is never replaced by undefined. */
function asCommand(members: object): FloorCommand {
  return members as FloorCommand;
}
