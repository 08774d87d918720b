/** Every member spelt out, undefined where it is not known. */
export type Spelt<T> = { readonly [Name in keyof Required<T>]: T[Name] | undefined };

/** An entity from all its members, without those that are undefined: absent is how the floor says unavailable. */
export function defined<T extends object>(members: Spelt<T>): T {
  return asEntity<T>(Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)));
}

/** Required members are required by `Spelt`, and the callers give them values. */
function asEntity<T>(members: Record<string, unknown>): T {
  return members as T;
}
