import { z } from "zod";
import { type ReportDraft, reportLanguages, targetKpis } from "@/lib/domain/index.ts";

const limit = z.number({ error: "is no number, such as 0.8 or 30" });
const time = z.string({ error: "is no time such as 06:00" }).max(5, "is no time such as 06:00");

/** A report as it is sent; whether it can be kept is for `checkReport` to say. */
export const reportShape: z.ZodType<ReportDraft> = z.strictObject({
  name: z.string({ error: "is no text" }).max(200, "is longer than 200 characters"),
  services: z.union(
    [z.literal("all"), z.array(z.string().min(1).max(256)).max(1_000, "names more than 1,000")],
    { error: 'is neither "all" nor a list of ids as in /api/floor' },
  ),
  shift: z.strictObject({
    from: time,
    to: time,
    days: z
      .array(z.number({ error: "is no day from 1 (Monday) to 7 (Sunday)" }))
      .max(7, "has more than 7 days"),
  }),
  targets: z
    .partialRecord(z.enum(targetKpis, { error: `is none of ${targetKpis.join(", ")}` }), limit)
    .default({}),
  recipients: z
    .array(z.string({ error: "is no text" }))
    .max(200, "has more than 200 addresses")
    .default([]),
  language: z.enum(reportLanguages, { error: `is none of ${reportLanguages.join(", ")}` }),
  sending: z
    .strictObject({ afterMinutes: z.number({ error: "is no number of minutes, such as 5" }) })
    .exactOptional(),
});
