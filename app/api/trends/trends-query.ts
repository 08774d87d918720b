import { z } from "zod";
import { trendKpiIds, trendKpis } from "@/lib/domain/index.ts";

/** A day of 25 hours. */
const maxMinutes = 1500;
const maxCharacters = 256;

const name = z
  .string()
  .min(1, "is empty")
  .max(maxCharacters, `is longer than ${maxCharacters} characters`)
  .refine((text) => !/\p{Cc}|\uFFFD/u.test(text), "has characters that are no text");

const minutes = whole(5, maxMinutes);

const kpi = z
  .enum(trendKpiIds, { error: `is none of ${trendKpiIds.join(", ")}` })
  .transform((id) => trendKpis.get(id))
  .refine((found) => found !== undefined, "is not known");

/** What each route takes from its address. Everything comes as text, once at most. */
export const trendsQueries = {
  series: z.strictObject({
    service: name,
    media: name.optional(),
    kpi,
    minutes: minutes.optional(),
    step: whole(1, 60).optional(),
  }),
  sparklines: z.strictObject({ kpi, media: name.optional() }),
  agents: z.strictObject({ minutes: minutes.optional() }),
  changes: z.strictObject({ minutes: minutes.default(30), limit: whole(1, 100).default(50) }),
} as const;

function whole(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,6}$/, `is not a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `is outside ${least} to ${most}`);
}
