import type { Spot } from "./spot.ts";

/** Reads a value that anybody may have written: what it holds, or undefined once every fault was told. */
export type Reader<T> = (value: unknown, spot: Spot) => T | undefined;

interface Length {
  readonly lowest: number;
  readonly highest: number;
}

/** Controls, halves of a character, and what turns the direction of the text after it round. */
const noText = /[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069]/u;

/** Text of one line; blank text is none. */
export function textOf(highest: number): Reader<string> {
  return (value, spot) => {
    if (typeof value !== "string") return spot.tell("not_a_text", { found: value });
    if (value.length > highest) return spot.tell("too_long", { found: value, highest });
    if (noText.test(value)) return spot.tell("control_characters", { found: value });
    return value.trim() === "" ? spot.tell("empty") : value;
  };
}

/** Text of several lines. */
export function linesOf(highest: number): Reader<string> {
  const read = textOf(highest);
  return (value, spot) => {
    if (typeof value !== "string") return spot.tell("not_a_text", { found: value });
    const lines = value.replaceAll("\r\n", "\n");
    return read(lines.replaceAll("\n", " "), spot) === undefined ? undefined : lines;
  };
}

/** A whole number. */
export function wholeOf(range: Length): Reader<number> {
  const read = numberOf(range);
  return (value, spot) =>
    typeof value === "number" && Number.isFinite(value) && !Number.isInteger(value)
      ? spot.tell("out_of_range", { found: value, ...range })
      : read(value, spot);
}

export function numberOf(range: Length): Reader<number> {
  return (value, spot) => {
    if (typeof value !== "number" || !Number.isFinite(value))
      return spot.tell("not_a_number", { found: value });
    const isWithin = value >= range.lowest && value <= range.highest;
    return isWithin ? value : spot.tell("out_of_range", { found: value, ...range });
  };
}

export const readFlag: Reader<boolean> = (value, spot) =>
  typeof value === "boolean" ? value : spot.tell("not_a_flag", { found: value });

/** One of a few words. */
export function oneOf<const Word extends string>(
  words: readonly Word[],
  code: "unknown_value" | "unknown_kpi" | "unknown_attribute" = "unknown_value",
): Reader<Word> {
  return (value, spot) => words.find((word) => word === value) ?? spot.tell(code, { found: value });
}

/** An id that was made here: it goes into addresses and documents as it is. */
export const readId: Reader<string> = (value, spot) =>
  typeof value === "string" && /^[\w-]{1,64}$/.test(value) ? value : spot.tell("not_an_id", { found: value });

/** Elements one by one. A list of another length is not read at all, however long it is. */
export function listOf<T>(read: Reader<T>, { lowest, highest }: Length): Reader<readonly T[]> {
  return (value, spot) => {
    if (!Array.isArray(value)) return spot.tell("not_a_list", { found: value });
    if (value.length > highest) return spot.tell("too_many", { found: value, highest });
    if (value.length < lowest) return spot.tell("too_few", { found: value, lowest });
    // Not `map`, which would leave holes alone.
    const elements = Array.from(value, (element, index) => read(element, spot.at(index)));
    const known = elements.flatMap((element) => (element === undefined ? [] : [element]));
    return known.length === elements.length ? known : undefined;
  };
}

/** As `listOf`, each element once. */
export function setOf<T>(read: Reader<T>, length: Length): Reader<readonly T[]> {
  const readAll = listOf(read, length);
  return (value, spot) => {
    const elements = readAll(value, spot);
    const again = elements?.findIndex((element, index) => elements.indexOf(element) !== index) ?? -1;
    return again < 0 ? elements : spot.at(again).tell("duplicate", { found: elements?.[again] });
  };
}
