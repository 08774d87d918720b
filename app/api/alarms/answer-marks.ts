import { floorInScope } from "@/app/access/floor-in-scope.ts";
import { requirePermission } from "@/app/access/require-permission.ts";
import { problem } from "@/app/api/problem.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import type { Runtime } from "@/lib/runtime/server.ts";
import { type AuditedRuntime, audited } from "./audited.ts";
import { acknowledgementShape, snoozeShape } from "./mark-shape.ts";

/** What marks are made through. */
type MarksRuntime = AuditedRuntime & Pick<Runtime, "alarms" | "floor">;
type GetRuntime = () => Promise<MarksRuntime>;
type Desk = MarksRuntime["alarms"];
type MarkAnswer = ReturnType<Desk["acknowledge"]>;

/** POST: somebody has seen the alarm. */
export async function answerAcknowledge(
  request: Request,
  alarm: string,
  runtime: GetRuntime,
): Promise<Response> {
  const asked = await requirePermission(request, "markAlarms", runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = await readJsonBody(request, acknowledgementShape);
  if ("refusal" in read) return read.refusal;
  const { since, note: text } = read.body;
  const deed = { action: "alarm.acknowledge", alarm, wanted: read.body };
  return marked({ request, ...asked }, deed, await runtime(), (desk) =>
    desk.acknowledge({ alarm, since }, asked.actor.name, text),
  );
}

/** DELETE: nobody has seen it after all. */
export async function answerUnacknowledge(
  request: Request,
  alarm: string,
  runtime: GetRuntime,
): Promise<Response> {
  const asked = await requirePermission(request, "markAlarms", runtime);
  if ("refusal" in asked) return asked.refusal;
  const deed = { action: "alarm.unacknowledge", alarm };
  return marked({ request, ...asked }, deed, await runtime(), (desk) => desk.unacknowledge({ alarm }));
}

/** POST: it is not to disturb anybody for a while. */
export async function answerSnooze(request: Request, alarm: string, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, "markAlarms", runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = await readJsonBody(request, snoozeShape);
  if ("refusal" in read) return read.refusal;
  const { body } = read;
  const deed = { action: "alarm.snooze", alarm, wanted: body };
  return marked({ request, ...asked }, deed, await runtime(), (desk) =>
    desk.snooze({ alarm, since: body.since }, "minutes" in body ? body.minutes : "cleared"),
  );
}

type Asked = Exclude<Awaited<ReturnType<typeof requirePermission>>, { readonly refusal: Response }>;

interface MarkDeed {
  readonly action: string;
  readonly alarm: string;
  readonly wanted?: object;
}

/** Marks an alarm that is active and in scope, and writes that down; nothing else is worth a row. */
async function marked(
  asked: Asked & { readonly request: Request },
  { action, alarm, wanted }: MarkDeed,
  runtime: MarksRuntime,
  mark: (desk: Desk) => MarkAnswer,
): Promise<Response> {
  const find = () => {
    const { alarms } = floorInScope(runtime.floor(), asked.rights);
    return Object.hasOwn(alarms, alarm) ? alarms[alarm] : undefined;
  };
  if (find() === undefined) return answered("gone");
  const answer = await audited<MarkAnswer>(runtime, asked, { action, target: alarm, wanted }, () => {
    const before = find();
    // It may have cleared, or left the scope, while the row was written.
    const done = before === undefined ? "gone" : mark(runtime.alarms);
    if (before === undefined || done !== "done") return { answer: done, result: "refused" };
    const { since, acknowledged, snoozedUntil } = before;
    return { answer: done, result: "done", before: { since, acknowledged, snoozedUntil }, after: wanted };
  });
  return typeof answer === "object" ? answer.refusal : answered(answer);
}

function answered(answer: MarkAnswer): Response {
  switch (answer) {
    case "done":
      return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
    case "gone":
      return problem("not_found", "No such alarm is active: it may have cleared meanwhile.");
    case "another":
      return problem("refused", "That alarm has cleared, and another one like it began since.");
  }
}
