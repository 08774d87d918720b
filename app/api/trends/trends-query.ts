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
  sparklines: z.strictObject({ kpi }),
  agents: z.strictObject({ minutes: minutes.optional() }),
  changes: z.strictObject({ minutes: minutes.default(30), limit: whole(1, 100).default(50) }),
} as const;

/** The parameters of an address, or one sentence about the first that is wrong. */
export function readTrendsQuery<Shape extends z.ZodType>(
  { searchParams }: URL,
  shape: Shape,
): { readonly query: z.output<Shape> } | { readonly fault: string } {
  const names = [...new Set(searchParams.keys())];
  const twice = names.find((each) => searchParams.getAll(each).length > 1);
  if (twice !== undefined) return { fault: `${shown(twice)} is given more than once: give it once.` };
  const result = shape.safeParse(Object.fromEntries(searchParams));
  return result.success ? { query: result.data } : { fault: faultOf(result.error) };
}

function faultOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  if (issue?.code === "unrecognized_keys")
    return `${shown(issue.keys[0] ?? "")} is no parameter here: leave it out.`;
  const parameter = String(issue?.path[0] ?? "the query");
  const isMissing = issue?.code === "invalid_type";
  return `${parameter} ${isMissing ? "is missing" : (issue?.message ?? "is not valid")}.`;
}

/** A name that somebody typed, as far as it is worth repeating. */
function shown(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}

function whole(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,6}$/, `is not a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `is outside ${least} to ${most}`);
}
