/** One value of a decoded body. XML leaves are always strings; JSON leaves keep their own type. */
export type PlainValue = string | number | boolean | null | PlainNode | readonly PlainValue[];

/**
 * A decoded element or object, the same for both formats: `<member>` lists are arrays, a repeated tag or
 * key keeps its last value. Its keys come from the wire: look them up with `Object.hasOwn`, never by chance.
 */
export interface PlainNode {
  readonly [key: string]: PlainValue;
}
