import { z } from "zod";
import type { PlainValue } from "../codec/index.ts";
import { canonicalWord } from "./canonical-word.ts";
import { readFlag } from "./read-flag.ts";
import { readNumber } from "./read-number.ts";
import { readText } from "./read-text.ts";

const any = z.unknown();

/** The kinds of field on the wire: tolerant of the type they come in, exact in the type they give. */
export const shapeFields = {
  /** Trimmed text, or undefined. */
  text: any.transform(readText).optional(),
  /** Trimmed text; without it the record is no record. */
  requiredText: any.transform(readText).pipe(z.string()),
  /** A word of a vocabulary, lower case with underscores. */
  word: any
    .transform((value) => {
      const text = readText(value);
      return text === undefined ? undefined : canonicalWord(text);
    })
    .optional(),
  number: any.transform(readNumber).optional(),
  requiredNumber: any.transform(readNumber).pipe(z.number()),
  flag: any.transform((value) => (value === undefined ? undefined : readFlag(value))).optional(),
  /** Left as it is, for a reader of its own. */
  raw: z.custom<PlainValue | undefined>(() => true).optional(),
} as const;
