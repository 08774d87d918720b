import { requirePermission } from "@/app/access/require-permission.ts";
import { type AuditedRuntime, audited } from "@/app/api/alarms/audited.ts";
import { answerAuthError } from "@/app/api/answer-auth-error.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import { listExportShape } from "./list-export-shape.ts";

/**
 * POST: somebody takes a list into a file, which the browser writes from what is on its screen once this is written down: 204.
 * 403 for whoever may take nothing along, 429 above five files a minute.
 */
export async function answerListExport(
  request: Request,
  runtime: () => Promise<AuditedRuntime>,
): Promise<Response> {
  const asked = await requirePermission(request, "exportFiles", runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = await readJsonBody(request, listExportShape);
  if ("refusal" in read) return read.refusal;
  const { page, ...after } = read.body;
  const found = await runtime();
  return answerAuthError(async () => {
    await found.auth.limits.exportFile(asked.actor.id);
    const deed = { action: "list.export", target: page, wanted: after };
    const done = await audited(found, { request, ...asked }, deed, () => ({
      answer: undefined,
      result: "done",
      after,
    }));
    if (done !== undefined) return done.refusal;
    return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
  });
}
