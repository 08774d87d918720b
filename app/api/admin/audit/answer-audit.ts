import { requirePermission } from "@/app/access/require-permission.ts";
import { answerUnavailable } from "@/app/api/answer-unavailable.ts";
import { problem } from "@/app/api/problem.ts";
import { readQuery } from "@/app/api/read-query.ts";
import type { Runtime } from "@/lib/runtime/server.ts";
import { auditQueries, rowsMeant } from "./audit-query.ts";

type GetRuntime = () => Promise<Pick<Runtime, "auth" | "audit">>;

/**
 * GET: `{ records, next? }`, a page of what was done, the newest first; `?before=<next>` gives the older ones. `who`,
 * `action` (with those beneath it), `target`, `result`, `text`, `from` and `to` narrow. 400 names what cannot be read.
 */
export async function answerAudit(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, "administer", runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = readQuery(new URL(request.url), auditQueries.page);
  if ("fault" in read) return problem("bad_request", read.fault);
  const { before, limit, ...filters } = read.query;
  try {
    const found = await (await runtime()).audit.search({ ...rowsMeant(filters), before, limit });
    return Response.json(found, { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    return answerUnavailable(error);
  }
}
