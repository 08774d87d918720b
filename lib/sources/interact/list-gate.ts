import { type Backoff, createBackoff } from "./backoff.ts";
import type { Clock } from "./clock.ts";
import { InteractError } from "./interact-error.ts";
import type { Memory } from "./memory.ts";
import { wait } from "./wait.ts";

/** What get_*_list asks for; the CTI counts its 5 s per type [manual: Consulta e monitoração de itens]. */
export type ListType = "agents_list" | "services_list" | "pause_type_list" | "classification_list";

/** Above the manual's 5 s, so that two clocks and a slow network never make it less. */
const spacingMs = 5250;
const unsafeBackoffMs = { firstMs: 10_000, longestMs: 40_000 } as const;

/** Lets list queries through one at a time and far enough apart, across restarts too. */
export interface ListGate {
  /**
   * Runs `query` when its type's turn has come. Callers with the same `key` that are still waiting share one
   * query and its answer. On `unsafe_request` the type rests 10, 20, then 40 s and the query is tried again.
   * Rejects with what `query` threw otherwise, or with `aborted`.
   */
  pass<T>(type: ListType, key: string, query: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** How often the CTI answered `unsafe_request`. */
  readonly unsafeCount: number;
}

interface ListGateDependencies {
  readonly clock: Clock;
  readonly memory: Memory;
  /** Prefix of the remembered keys, so that two sources never mix. */
  readonly source: string;
  readonly onUnsafe?: (type: ListType, restMs: number) => void;
}

interface Lane {
  /** Monotonic instant before which no query of this type may leave. */
  freeAtMs: number;
  tail: Promise<unknown>;
  readonly waiting: Map<string, Promise<unknown>>;
  readonly rest: Backoff;
}

/** A gate whose lanes start where the remembered instants say. */
export function createListGate(dependencies: ListGateDependencies): ListGate {
  const lanes = new Map<ListType, Lane>();
  let unsafeCount = 0;

  const laneOf = (type: ListType): Lane => {
    const known = lanes.get(type);
    if (known !== undefined) return known;
    const lane = openLane(type, dependencies);
    lanes.set(type, lane);
    return lane;
  };

  const attempt = async <T>(type: ListType, query: () => Promise<T>, signal: AbortSignal): Promise<T> => {
    const lane = laneOf(type);
    for (;;) {
      await takeTurn(lane, type, dependencies, signal);
      try {
        const answer = await query();
        lane.rest.reset();
        lane.freeAtMs = dependencies.clock.monotonicMs() + spacingMs;
        return answer;
      } catch (cause) {
        const restMs = isUnsafe(cause) ? lane.rest.nextMs() : spacingMs;
        lane.freeAtMs = dependencies.clock.monotonicMs() + restMs;
        if (!isUnsafe(cause)) throw cause;
        unsafeCount += 1;
        dependencies.onUnsafe?.(type, restMs);
      }
    }
  };

  return {
    get unsafeCount() {
      return unsafeCount;
    },
    pass(type, key, query, signal) {
      const lane = laneOf(type);
      return shareTurn(lane, key, () => attempt(type, query, signal));
    },
  };
}

function openLane(type: ListType, { clock, memory, source }: ListGateDependencies): Lane {
  const lastMs = memory.get(memoryKey(source, type));
  const sinceMs = lastMs === undefined ? spacingMs : clock.wallMs() - lastMs;
  const remainingMs = Math.min(spacingMs, Math.max(0, spacingMs - sinceMs));
  return {
    freeAtMs: clock.monotonicMs() + remainingMs,
    tail: Promise.resolve(),
    waiting: new Map(),
    // A rest must be at least as long as told: jitter would only shorten it.
    rest: createBackoff(() => 1, { ...unsafeBackoffMs, firstMs: unsafeBackoffMs.firstMs / 2 }),
  };
}

/** Waits for the lane, then stamps the turn before the request leaves: a crash in between still counts. */
async function takeTurn(
  lane: Lane,
  type: ListType,
  { clock, memory, source }: ListGateDependencies,
  signal: AbortSignal,
): Promise<void> {
  const isDue = await wait(clock, lane.freeAtMs - clock.monotonicMs(), signal);
  if (!isDue) throw new InteractError("aborted", "the list query was given up");
  await memory.set({ [memoryKey(source, type)]: clock.wallMs() });
}

function shareTurn<T>(lane: Lane, key: string, run: () => Promise<T>): Promise<T> {
  const shared = lane.waiting.get(key);
  // The key names the query, so its answer has the type of this one.
  if (shared !== undefined) return shared as Promise<T>;
  const turn = lane.tail.then(run, run).finally(() => lane.waiting.delete(key));
  lane.waiting.set(key, turn);
  lane.tail = turn.catch(() => undefined);
  return turn;
}

function isUnsafe(cause: unknown): boolean {
  return cause instanceof InteractError && cause.errorType === "unsafe_request";
}

function memoryKey(source: string, type: ListType): string {
  return `${source}:${type}`;
}
