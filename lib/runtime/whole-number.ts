import { z } from "zod";

/** A variable of digits alone, from `minimum` to `maximum`; `fallback` where it is unset. */
export function integer(minimum: number, maximum: number, fallback: number) {
  return wholeNumber(minimum, maximum).default(fallback);
}

/** As `integer`, without a value of its own. */
export function wholeNumber(minimum: number, maximum: number) {
  return z
    .string()
    .trim()
    .refine((value) => /^\d+$/.test(value), "is not a whole number")
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, `is outside ${minimum} to ${maximum}`);
}
