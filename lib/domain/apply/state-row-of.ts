import type { FloorStateTotal } from "../floor.ts";

type Totals = Readonly<Record<string, FloorStateTotal>>;

/**
 * The id of the row of totals that belongs to a current state. By its id where both tell it; else by name, when
 * only one row has that name (every pause may be called `custom_pause`).
 */
export function stateRowOf(
  states: Totals,
  state: string | undefined,
  stateId: string | undefined,
): string | undefined {
  if (state === undefined) return undefined;
  if (stateId !== undefined && Object.hasOwn(states, stateId)) return stateId;
  const named = Object.keys(states).filter((id) => states[id]?.name === state);
  return named.length === 1 ? named[0] : undefined;
}
