import { z } from "zod";
import { requirePermission } from "@/app/access/require-permission.ts";
import { type AuditedRuntime, audited } from "@/app/api/alarms/audited.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import type { Runtime } from "@/lib/runtime/server.ts";

type GetRuntime = () => Promise<AuditedRuntime & Pick<Runtime, "oversight">>;
type Chain = Runtime["oversight"]["chain"];
type Finding = Awaited<ReturnType<Chain["run"]>>;

/** A short chain is read within this, and its finding is the answer; a long one is asked about again. */
const patienceMs = 2000;

/**
 * GET: `{ runningSince?, last? }`, what this process found when it last read the whole audit: `last.answer` is `whole` with
 * `rows` and the `head` to note elsewhere, `broken` with the first `seq` that is not right and its `fault`, or `unknown`.
 * Without `last` nothing can be said.
 */
export async function answerChain(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, "administer", runtime);
  if ("refusal" in asked) return asked.refusal;
  return told((await runtime()).oversight.chain);
}

/** POST: reads the whole audit now. 200 with its finding, or 202 while it goes on, as by GET. */
export async function answerChainCheck(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, "administer", runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = await readJsonBody(request, z.strictObject({}));
  if ("refusal" in read) return read.refusal;
  const found = await runtime();
  const checking = audited(found, { request, ...asked }, { action: "audit.verify" }, async () => {
    const finding = await found.oversight.chain.run();
    return { answer: finding, result: finding.verdict.answer, after: shown(finding) };
  });
  const done = await Promise.race([checking, after(patienceMs)]);
  if (done !== undefined && "refusal" in done) return done.refusal;
  return told(found.oversight.chain, done === undefined ? 202 : 200);
}

function told(chain: Chain, status = 200): Response {
  const { runningSinceMs, last } = chain.status();
  const body = {
    ...(runningSinceMs === undefined ? {} : { runningSince: new Date(runningSinceMs).toISOString() }),
    ...(last === undefined ? {} : { last: shown(last) }),
  };
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}

function shown({ atMs, tookMs, verdict }: Finding): object {
  return { at: new Date(atMs).toISOString(), tookMs, ...verdict };
}

function after(delayMs: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, delayMs, undefined).unref());
}
