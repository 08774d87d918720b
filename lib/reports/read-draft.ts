import { z } from "zod";
import { type ReportDraft, reportLanguages, targetKpis } from "@/lib/domain/index.ts";

const shape = z.object({
  name: z.string(),
  services: z.union([z.literal("all"), z.array(z.string())]),
  shift: z.object({ from: z.string(), to: z.string(), days: z.array(z.number()) }),
  targets: z.partialRecord(z.enum(targetKpis), z.number()),
  recipients: z.array(z.string()),
  language: z.enum(reportLanguages),
  sending: z.object({ afterMinutes: z.number() }).exactOptional(),
});

/** A report as it was kept; undefined when no version of ours wrote it. */
export function readDraft(text: string): ReportDraft | undefined {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
