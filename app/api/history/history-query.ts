import { z } from "zod";
import { historySteps, trendKpiIds, trendKpis } from "@/lib/domain/index.ts";

const maxCharacters = 256;
const mostServices = 20;
const mostKpis = 4;

const name = z
  .string()
  .min(1, "is empty")
  .max(maxCharacters, `is longer than ${maxCharacters} characters`)
  .refine((text) => !/\p{Cc}|\uFFFD/u.test(text), "has characters that are no text");

const kpi = z
  .enum(trendKpiIds, { error: `is none of ${trendKpiIds.join(", ")}` })
  .transform((id) => trendKpis.get(id))
  .refine((found) => found !== undefined, "is not known");

const instant = z.iso.datetime({ offset: true, error: "is no instant such as 2026-11-21T12:00:00Z" });
const day = z.iso.date({ error: "is no day such as 2026-11-21" });

/** Either two instants, or a day of the contact centre; without any, the day that runs. */
const range = { from: instant.optional(), to: instant.optional(), day: day.optional() };

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,16}$/, `is not a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `is outside ${least} to ${most}`);

const page = {
  ...range,
  before: whole(0, Number.MAX_SAFE_INTEGER).optional(),
  limit: whole(1, 500).default(100),
};

/** What each route of history takes from its address; those that may be repeated come as lists. */
export const historyQueries = {
  series: z.strictObject({
    ...range,
    service: z.array(name).min(1).max(mostServices, `is given more than ${mostServices} times`),
    kpi: z.array(kpi).min(1).max(mostKpis, `is given more than ${mostKpis} times`),
    media: name.optional(),
    step: z
      .enum(historySteps.map(String), { error: `is none of ${historySteps.join(", ")}` })
      .transform((text) => historySteps.find((step) => String(step) === text))
      .optional(),
  }),
  compare: z.strictObject({
    kpi,
    against: z.enum(["yesterday", "last_week"], { error: "is none of yesterday, last_week" }),
  }),
  agent: z.strictObject(range),
  alarms: z.strictObject(page),
  contacts: z.strictObject({
    ...page,
    service: name.optional(),
    outcome: z
      .enum(["handled", "left_queue", "open", "unknown"], {
        error: "is none of handled, left_queue, open, unknown",
      })
      .optional(),
    minWait: whole(0, 86_400).optional(),
  }),
  annotations: z.strictObject(range),
  standing: z.strictObject({}),
} as const;

/** Parameters that may be given more than once. */
export const repeatable: ReadonlySet<string> = new Set(["service", "kpi"]);

/** The range as it was asked for. */
export type AskedRange = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly day?: string | undefined;
};
