import { requirePermission } from "@/app/access/require-permission.ts";
import { type AuditedRuntime, beginDeed } from "@/app/api/alarms/audited.ts";
import { answerAuthError } from "@/app/api/answer-auth-error.ts";
import { problem } from "@/app/api/problem.ts";
import { readQuery } from "@/app/api/read-query.ts";
import { auditQueries, rowsMeant } from "./audit-query.ts";
import { type LinesEnd, streamLines } from "./stream-lines.ts";

type GetRuntime = () => Promise<AuditedRuntime>;

const formats = {
  csv: { type: "text/csv; charset=utf-8", ending: "csv", lines: "csv", head: "\uFEFF" },
  ndjson: { type: "application/x-ndjson", ending: "ndjson", lines: "jsonl", head: "" },
} as const;

/** How an export went, as the audit tells it. */
const results: Readonly<Record<LinesEnd["end"], string>> = {
  whole: "done",
  cut: "interrupted",
  failed: "failed",
};

/**
 * GET: every row meant, the oldest first, as a file: `format=csv`, safe to open in a spreadsheet, or `ndjson`. Written down
 * before the first byte, with how many rows it gave after the last. 429 above five files a minute.
 */
export async function answerAuditExport(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, "administer", runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = readQuery(new URL(request.url), auditQueries.file);
  if ("fault" in read) return problem("bad_request", read.fault);
  const { format, ...filters } = read.query;
  const found = await runtime();
  return answerAuthError(async () => {
    await found.auth.limits.exportFile(asked.actor.id);
    const wanted = Object.fromEntries(new URL(request.url).searchParams);
    const deed = { action: "audit.export", wanted: { ...wanted, format } };
    const begun = await beginDeed(found, { request, ...asked }, deed);
    if ("refusal" in begun) return begun.refusal;
    const { type, ending, lines, head } = formats[format];
    const body = await streamLines(found.audit.exportLines(rowsMeant(filters), lines), {
      head,
      onEnd: ({ end, lines: count }) =>
        begun.finish({
          result: results[end],
          after: { rows: Math.max(0, format === "csv" ? count - 1 : count) },
        }),
    });
    const name = `audit-${new Date().toISOString().slice(0, 19).replaceAll(":", "-")}Z.${ending}`;
    return new Response(body, {
      headers: {
        "Content-Type": type,
        "Content-Disposition": `attachment; filename="${name}"`,
        "Cache-Control": "no-store",
      },
    });
  });
}
