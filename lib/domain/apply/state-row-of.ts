import type { FloorStateTotal } from "../floor.ts";

interface CurrentState {
  readonly state?: string | undefined;
  readonly stateId?: string | undefined;
  readonly states: Readonly<Record<string, FloorStateTotal>>;
}

type Row = { readonly id: string; readonly name: string };

/**
 * The id of the row of totals that belongs to a current state, among known rows and reported ones. By its id where
 * both tell it; else by name, when only one row has that name (every pause may be called `custom_pause`).
 */
export function stateRowOf(
  { state, stateId, states }: CurrentState,
  reported: readonly Row[] = [],
): string | undefined {
  if (state === undefined) return undefined;
  const isKnown = stateId !== undefined && Object.hasOwn(states, stateId);
  if (isKnown || reported.some(({ id }) => id === stateId)) return stateId;
  const known = Object.entries(states).map(([id, { name }]): Row => ({ id, name }));
  const named = [...known, ...reported].filter(({ name }) => name === state).map(({ id }) => id);
  const [only, ...others] = new Set(named);
  return others.length === 0 ? only : undefined;
}
