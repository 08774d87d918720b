import { z } from "zod";

const maxMinutes = 24 * 60;
const maxNote = 500;

const since = z.iso.datetime({ error: "is no instant such as 2026-11-21T12:00:00.000Z" }).optional();
const note = z
  .string()
  .max(maxNote, `is longer than ${maxNote} characters`)
  .refine((text) => !/[^\P{Cc}\n\t]|\uFFFD/u.test(text), "has characters that are no text")
  .transform((text) => text.trim() || undefined)
  .optional();

/** Of somebody who has seen an alarm; `since` says which one of its kind. */
export const acknowledgementShape = z.strictObject({ note, since });

const minutes = z
  .number()
  .int("is no whole number")
  .min(0, "is less than 0")
  .max(maxMinutes, `is more than ${maxMinutes}`);

/** How long an alarm is not to disturb anybody; 0 minutes end it. */
export const snoozeShape = z.union(
  [z.strictObject({ minutes, since }), z.strictObject({ untilCleared: z.literal(true), since })],
  { error: `give either minutes from 0 to ${maxMinutes} or untilCleared: true` },
);
