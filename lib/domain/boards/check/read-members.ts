import { isRecord } from "../../is-record.ts";
import type { Reader } from "./read-values.ts";
import type { Spot } from "./spot.ts";

interface Optional<T> {
  readonly optional: Reader<T>;
}

/** How each member of `T` is read; one that may be absent, by `optional`. */
export type Members<T> = {
  readonly [Name in keyof T]-?: Record<never, never> extends Pick<T, Name>
    ? Optional<Required<T>[Name]>
    : Reader<T[Name]>;
};

/** A member that may be absent. Null is not absent. */
export function optional<T>(read: Reader<T>): Optional<T> {
  return { optional: read };
}

/** An object of exactly these members: what else it has is a fault, so that a misspelt member is not lost unseen. */
export function objectOf<T extends object>(members: Members<T>): Reader<T> {
  const readers = new Map(Object.entries<Reader<unknown> | Optional<unknown>>(members));
  return (value, spot) => {
    if (!isRecord(value)) return spot.tell("not_an_object", { found: value });
    const read = new Map<string, unknown>();
    let isWhole = true;
    for (const name of Object.keys(value))
      if (!readers.has(name)) {
        spot.at(name).tell("unknown_member");
        isWhole = false;
      }
    for (const [name, reader] of readers) {
      const isGiven = Object.hasOwn(value, name) && value[name] !== undefined;
      if (!isGiven && typeof reader !== "function") continue;
      const member = isGiven ? readMember(reader, value[name], spot.at(name)) : spot.at(name).tell("missing");
      if (member === undefined) isWhole = false;
      else read.set(name, member);
    }
    return isWhole ? asWhole<T>(read) : undefined;
  };
}

function readMember(reader: Reader<unknown> | Optional<unknown>, value: unknown, spot: Spot): unknown {
  return typeof reader === "function" ? reader(value, spot) : reader.optional(value, spot);
}

/** Every member that `T` must have was read by the reader of its type, which the compiler cannot follow through a Map. */
function asWhole<T extends object>(read: ReadonlyMap<string, unknown>): T {
  return Object.fromEntries(read) as T;
}
