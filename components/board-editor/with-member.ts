/** The names of those members that may be absent. */
type OptionalName<T> = {
  [Name in keyof T]-?: Record<never, never> extends Pick<T, Name> ? Name : never;
}[keyof T];

/** The same with another value of a member that may be absent; undefined takes it out. */
export function withMember<T extends object, Name extends OptionalName<T>>(
  of: T,
  name: Name,
  value: T[Name] | undefined,
): T {
  const { [name]: _, ...others } = of;
  // Only a member that may be absent is taken out, which the type of what is left cannot say of a name that varies.
  return (value === undefined ? others : { ...others, [name]: value }) as T;
}
