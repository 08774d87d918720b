import { z } from "zod";

const name = z
  .string()
  .trim()
  .min(1, "is empty")
  .max(200, "is longer than 200 characters")
  .refine((text) => !/\p{Cc}|\uFFFD/u.test(text), "has characters that are no text");

/** A list that somebody takes into a file. */
export const listExportShape = z.strictObject({
  /** Path of the page that shows the list. */
  page: name.refine((path) => /^\/(?!\/)/.test(path), "is no path of a page, such as /agents"),
  columns: z.array(name).max(200, "has more than 200 columns"),
  rows: z.number().int("is no whole number").min(0, "is less than 0").max(1_000_000, "is more than 1000000"),
});
