import { requirePermission } from "@/app/access/require-permission.ts";
import { type AuditedRuntime, audited } from "@/app/api/alarms/audited.ts";
import { answerAuthError } from "@/app/api/answer-auth-error.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import type { Runtime } from "@/lib/runtime/server.ts";
import { sourceTestShape } from "./source-test-shape.ts";

type GetRuntime = () => Promise<AuditedRuntime & Pick<Runtime, "oversight">>;
type Report = Awaited<ReturnType<Runtime["oversight"]["sources"]["test"]>>;

/**
 * POST: tries the source of the configuration, or the `url` given, step by step, and `login` with `password` where they are
 * given; 200 `{ steps, licences }` whatever was found. 429 above ten a minute. The password is kept and written down nowhere.
 */
export async function answerSourceTest(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, "administer", runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = await readJsonBody(request, sourceTestShape);
  if ("refusal" in read) return read.refusal;
  const { url, format, login, password } = read.body;
  const found = await runtime();
  const { sources } = found.oversight;
  const credential = login === undefined || password === undefined ? undefined : { login, password };
  return answerAuthError(async () => {
    await found.auth.limits.testSource(asked.actor.id);
    const target = url === undefined ? sources.list()[0]?.url : shown(url);
    const deed = {
      action: "source.test",
      ...(target === undefined ? {} : { target }),
      wanted: { isTyped: url !== undefined, format, login },
    };
    const report = await audited(found, { request, ...asked }, deed, async () => {
      const told = await sources.test({ url, format, credential });
      return { answer: told, result: resultOf(told), after: { steps: told.steps.map(briefOf) } };
    });
    return "refusal" in report
      ? report.refusal
      : Response.json(report, { headers: { "Cache-Control": "no-store" } });
  });
}

/** What may be written down of an address that somebody typed: never what stands where passwords do. */
function shown(url: string): string {
  return URL.canParse(url) ? `${new URL(url).protocol}//${new URL(url).host}` : "(no address)";
}

function resultOf({ steps }: Report): string {
  if (steps.some(({ outcome }) => outcome === "failed")) return "failed";
  return steps.some(({ outcome }) => outcome === "open") ? "open" : "passed";
}

function briefOf({ step, outcome, reason }: Report["steps"][number]): object {
  return { step, outcome, reason };
}
