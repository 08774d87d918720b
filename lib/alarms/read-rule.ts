import { z } from "zod";
import { type AlarmRule, checkAlarmRule } from "@/lib/domain/index.ts";

/** Loose: what a rule may have besides is for `checkAlarmRule` to judge. */
const shape: z.ZodType<AlarmRule> = z.looseObject({
  id: z.string(),
  name: z.string(),
  isEnabled: z.boolean(),
  kpi: z.string(),
  scope: z.discriminatedUnion("of", [
    z.object({ of: z.literal("each_service") }),
    z.object({ of: z.literal("services"), ids: z.array(z.string()) }),
    z.object({ of: z.literal("floor") }),
    z.object({ of: z.literal("each_agent") }),
  ]),
  media: z.string().exactOptional(),
  direction: z.enum(["above", "below"]),
  warn: z.number().exactOptional(),
  critical: z.number().exactOptional(),
  holdSeconds: z.number(),
  margin: z.number(),
  cooldownSeconds: z.number(),
  quietHours: z.object({ from: z.string(), to: z.string() }).exactOptional(),
});

/** A kept rule that can be watched; undefined for anything else, as a rule on a figure that there is no more. */
export function readRule(value: unknown): AlarmRule | undefined {
  const read = shape.safeParse(value);
  return read.success && checkAlarmRule(read.data).length === 0 ? read.data : undefined;
}
