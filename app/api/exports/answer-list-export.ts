import { z } from "zod";
import { requirePermission } from "@/app/access/require-permission.ts";
import { type AuditedRuntime, audited } from "@/app/api/alarms/audited.ts";
import { answerAuthError } from "@/app/api/answer-auth-error.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";

const name = z
  .string()
  .trim()
  .min(1, "is empty")
  .max(200, "is longer than 200 characters")
  .refine((text) => !/\p{Cc}|\uFFFD/u.test(text), "has characters that are no text");

const listed = z.strictObject({
  /** Path of the page that shows the list. */
  page: name.refine((path) => /^\/(?!\/)/.test(path), "is no path of a page, such as /agents"),
  columns: z.array(name).max(200, "has more than 200 columns"),
  rows: z.number().int("is no whole number").min(0, "is less than 0").max(1_000_000, "is more than 1000000"),
});

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
  const read = await readJsonBody(request, listed);
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
