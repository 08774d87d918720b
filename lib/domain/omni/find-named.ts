import { own } from "../own.ts";

type Entries<T> = readonly (readonly [id: string, entity: T])[];

/** The entity of that id, else those of that name: Omni's clients have no ids of ours, only names. */
export function findNamed<T extends { readonly name: string }>(
  entities: Readonly<Record<string, T>>,
  wanted: string,
): Entries<T> {
  const exact = own(entities, wanted);
  if (exact !== undefined) return [[wanted, exact]];
  return Object.entries(entities).filter(([, { name }]) => name === wanted);
}
