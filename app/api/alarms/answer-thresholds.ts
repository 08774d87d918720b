import { createHash } from "node:crypto";
import { requireActor } from "@/app/access/require-actor.ts";
import { requirePermission } from "@/app/access/require-permission.ts";
import { problem } from "@/app/api/problem.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import { type AlarmThreshold, checkAlarmThresholds } from "@/lib/domain/index.ts";
import type { Runtime } from "@/lib/runtime/server.ts";
import { type AuditedRuntime, audited } from "./audited.ts";
import { thresholdsShape } from "./thresholds-shape.ts";

type GetRuntime = () => Promise<AuditedRuntime & Pick<Runtime, "thresholds">>;

/** The limits in force: those the CTI accepted last. */
export async function answerThresholds(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requireActor(request, runtime);
  if ("refusal" in asked) return asked.refusal;
  return shown((await runtime()).thresholds.thresholds());
}

/**
 * Asks the CTI to watch other limits, all of them at once. `If-Match` says which ones they are to replace; when others
 * are in force meanwhile nothing is asked.
 */
export async function answerNewThresholds(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, "editThresholds", runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = await readJsonBody(request, thresholdsShape);
  if ("refusal" in read) return read.refusal;
  const { thresholds: wanted } = read.body;
  const faults = checkAlarmThresholds(wanted);
  if (faults.length > 0) {
    return problem("bad_request", "The CTI cannot be asked for these: see faults.", {}, { faults });
  }
  const found = await runtime();
  const { thresholds } = found;
  const expected = request.headers.get("if-match");
  if (expected !== null && expected !== "*" && expected !== tagOf(thresholds.thresholds())) {
    return problem("precondition_failed", "Other thresholds are in force meanwhile: read them again.");
  }
  const deed = { action: "alarm.thresholds", wanted };
  const answer = await audited(found, { request, ...asked }, deed, async () => {
    const before = thresholds.thresholds();
    const set = await thresholds.setAlarms(wanted);
    return { answer: set, result: set.answer, before, after: thresholds.thresholds() };
  });
  if ("refusal" in answer) return answer.refusal;
  if (answer.answer === "accepted") return shown(thresholds.thresholds());
  const { reason } = answer;
  return problem("refused", `${refusals[answer.answer]} Those before stay in force.`, {}, { reason });
}

const refusals = {
  refused: "The CTI will not have these thresholds.",
  unavailable: "The CTI cannot be asked now, or did not answer.",
  superseded: "Others were asked for before the CTI answered.",
} as const;

function shown(thresholds: readonly AlarmThreshold[]): Response {
  const headers = { ETag: tagOf(thresholds), "Cache-Control": "private, no-cache" };
  return Response.json({ thresholds }, { headers });
}

function tagOf(thresholds: readonly AlarmThreshold[]): string {
  const text = JSON.stringify(thresholds.map(({ name, media, value }) => [name, media, value]));
  return `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
}
