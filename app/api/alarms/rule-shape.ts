import { z } from "zod";
import type { AlarmRuleDraft } from "@/lib/domain/index.ts";

const id = z.string().min(1, "is empty").max(256, "is longer than 256 characters");
const limit = z.number({ error: "is no number, such as 0.8 or 90" }).optional();
const seconds = z.number({ error: "is no number of seconds, such as 30" });
const time = z.string({ error: "is no time such as 22:00" });

const scope = z.union(
  [
    z.strictObject({ of: z.enum(["each_service", "floor", "each_agent"]) }),
    z.strictObject({ of: z.literal("services"), ids: z.array(id).max(1_000, "names more than 1,000") }),
  ],
  {
    error:
      'is none of { "of": "each_service" | "floor" | "each_agent" } and { "of": "services", "ids": […] }',
  },
);

/** A rule as it is sent; whether it can be watched is for `checkAlarmRule` to say. */
const shape = z.strictObject({
  name: z
    .string({ error: "is no text" })
    .max(200, "is longer than 200 characters")
    .refine((text) => !/[\p{Cc}\uFFFD]/u.test(text), "has characters that are no text"),
  isEnabled: z.boolean({ error: "is neither true nor false" }).default(true),
  kpi: id,
  scope,
  media: z.string().min(1, "is empty").max(32, "is longer than 32 characters").optional(),
  direction: z.enum(["above", "below"], { error: 'is neither "above" nor "below"' }),
  warn: limit,
  critical: limit,
  holdSeconds: seconds.default(0),
  margin: z.number({ error: "is no number, such as 0.05 or 5" }).default(0),
  minVolume: z.number({ error: "is no number, such as 20" }).optional(),
  cooldownSeconds: seconds.default(0),
  quietHours: z.strictObject({ from: time, to: time }).optional(),
});

/** As a draft: what was not sent is absent, not undefined. */
export const ruleShape = shape.transform((sent): AlarmRuleDraft => {
  const given = Object.entries(sent).filter(([, value]) => value !== undefined);
  return asDraft(Object.fromEntries(given));
});

/** The shape was checked member by member; leaving out undefined ones changes no type. */
function asDraft(given: Record<string, unknown>): AlarmRuleDraft {
  return given as unknown as AlarmRuleDraft;
}
