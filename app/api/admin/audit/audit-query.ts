import { z } from "zod";

const maxCharacters = 200;

const text = z
  .string()
  .trim()
  .min(1, "is empty: leave it out")
  .max(maxCharacters, `is longer than ${maxCharacters} characters`)
  .refine((value) => !/\p{Cc}|\uFFFD/u.test(value), "has characters that are no text");

const instant = z.iso
  .datetime({ offset: true, error: "is no instant such as 2026-11-21T12:00:00Z" })
  .transform((value) => Date.parse(value));

const positive = (most: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,14}$/, `is not a whole number from 1 to ${most}`)
    .transform(Number)
    .refine((value) => value <= most, `is more than ${most}`);

const filters = {
  who: text.optional(),
  action: text.optional(),
  target: text.optional(),
  result: text.optional(),
  text: text.optional(),
  from: instant.optional(),
  to: instant.optional(),
};

/** What each route of the audit takes from its address. */
export const auditQueries = {
  page: z.strictObject({
    ...filters,
    before: positive(Number.MAX_SAFE_INTEGER).optional(),
    limit: positive(500).default(100),
  }),
  file: z.strictObject({
    ...filters,
    format: z.enum(["csv", "ndjson"], { error: "is none of csv, ndjson" }).default("csv"),
  }),
} as const;

type Filters = Omit<z.output<typeof auditQueries.page>, "before" | "limit">;

/** Which rows are meant, in the audit's own names. */
export function rowsMeant({ from, to, ...texts }: Filters) {
  return { ...texts, fromMs: from, toMs: to };
}
