/** True when two flat objects or arrays hold the same members. */
export function isShallowEqual<T extends object>(a: T, b: T): boolean {
  if (a === b) return true;
  const [left, right] = [membersOf(a), membersOf(b)];
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.is(left[key], right[key]) && Object.hasOwn(right, key))
  );
}

/** Every object can be read by its own keys. */
function membersOf(object: object): Readonly<Record<string, unknown>> {
  return object as Readonly<Record<string, unknown>>;
}
