/** How many steps back are remembered. */
const mostSteps = 100;
/** Repeated nudges of one thing within this time are one step back. */
const togetherMs = 1_000;

/** What stood before and after each change, so that a change is taken back exactly. */
export interface EditHistory<Value> {
  readonly present: Value;
  /** The oldest first. */
  readonly past: readonly Value[];
  /** What was taken back, the next to bring again first. */
  readonly future: readonly Value[];
  /** What was changed last and when; undefined = the next change is a step of its own. */
  readonly last?: { readonly what: string; readonly atMs: number } | undefined;
}

/** Nothing was changed yet. */
export function startHistory<Value>(present: Value): EditHistory<Value> {
  return { present, past: [], future: [] };
}

/**
 * The history with one change more; what had been taken back is forgotten. Changes of the same `what` that follow each
 * other closely become one; without `what` it is always one of its own.
 */
export function recordEdit<Value>(
  history: EditHistory<Value>,
  present: Value,
  atMs: number,
  what?: string,
): EditHistory<Value> {
  if (Object.is(present, history.present)) return history;
  const { last } = history;
  const isTogether = what !== undefined && last?.what === what && atMs - last.atMs <= togetherMs;
  const past = isTogether ? history.past : [...history.past, history.present].slice(-mostSteps);
  return { present, past, future: [], last: what === undefined ? undefined : { what, atMs } };
}

/** One step back. Undefined = there is none. */
export function undoEdit<Value>({ present, past, future }: EditHistory<Value>) {
  const before = past.at(-1);
  if (before === undefined) return undefined;
  return { present: before, past: past.slice(0, -1), future: [present, ...future] };
}

/** One step forth again. Undefined = nothing was taken back. */
export function redoEdit<Value>({ present, past, future }: EditHistory<Value>) {
  const [next, ...later] = future;
  if (next === undefined) return undefined;
  return { present: next, past: [...past, present], future: later };
}
