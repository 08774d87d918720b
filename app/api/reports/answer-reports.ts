import { requirePermission } from "@/app/access/require-permission.ts";
import { type AuditedRuntime, audited } from "@/app/api/alarms/audited.ts";
import { answerTagged } from "@/app/api/answer-tagged.ts";
import { answerUnavailable } from "@/app/api/answer-unavailable.ts";
import { problem } from "@/app/api/problem.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import type { Actor } from "@/lib/auth/server.ts";
import { type Report, type ReportDraft, type Scope, sees } from "@/lib/domain/index.ts";
import type { Runtime } from "@/lib/runtime/server.ts";
import { describeReportFault } from "./describe-report-fault.ts";
import { reportShape } from "./report-shape.ts";

export type ReportsRuntime = AuditedRuntime & Pick<Runtime, "reports" | "config">;
type GetRuntime = () => Promise<ReportsRuntime>;
type Kept = Awaited<ReturnType<Runtime["reports"]["create"]>>;
type Asked = Exclude<Awaited<ReturnType<typeof requirePermission>>, { readonly refusal: Response }>;

const noStore = { "Cache-Control": "no-store" };

/** GET: one's own reports, in the order they were made; an administrator's are everybody's. */
export async function answerReports(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, "manageReports", runtime);
  if ("refusal" in asked) return asked.refusal;
  const { reports, auth, config } = await runtime();
  return orUnavailable(async () => {
    const own = (await reports.list()).filter((report) => mayHave(asked.actor, report));
    const isOthers = own.some(({ owner }) => owner !== asked.actor.id);
    const names = new Map((isOthers ? await auth.people.list() : []).map(({ id, name }) => [id, name]));
    return answerTagged(request, {
      reports: own.map((report) => shown(report, asked.actor, names.get(report.owner))),
      canMail: reports.canMail,
      timezone: config.cti.timezone,
    });
  });
}

/** GET: one report, with the shifts of it that have ended, the newest first. */
export async function answerReport(request: Request, id: string, runtime: GetRuntime): Promise<Response> {
  return withReport(request, id, runtime, async (report, { actor }, { reports, config }) => {
    const shifts = reports.shifts(report).map(({ date, fromMs, toMs }) => ({
      ...{ date, from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString() },
    }));
    const { canMail } = reports;
    return answerTagged(request, {
      ...{ report: shown(report, actor), shifts, canMail, timezone: config.cti.timezone },
    });
  });
}

/** POST: one more report, owned by who asks. */
export async function answerNewReport(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, "manageReports", runtime);
  if ("refusal" in asked) return asked.refusal;
  const read = await readJsonBody(request, reportShape);
  if ("refusal" in read) return read.refusal;
  if (!seesServices(asked.rights.scope, read.body)) return outOfScope();
  const house = await runtime();
  return orUnavailable(async () => {
    const deed = { action: "report.create", wanted: withoutRecipients(read.body) };
    const kept = await audited<Kept>(house, { request, ...asked }, deed, async () => {
      const answer = await house.reports.create(asked.actor.id, read.body);
      return answer.answer === "done"
        ? { answer, result: "done", after: withoutRecipients(answer.report) }
        : { answer, result: "refused" };
    });
    return "refusal" in kept ? kept.refusal : answered(kept, asked.actor, 201);
  });
}

/** PUT: another version in its place. `If-Match` says which one it is to replace; without it, whichever stands. */
export async function answerChangedReport(
  request: Request,
  id: string,
  runtime: GetRuntime,
): Promise<Response> {
  return withReport(request, id, runtime, async (before, asked, house) => {
    const version = versionOf(request);
    if (version === "none")
      return problem("bad_request", 'If-Match: give the version of the report in quotes, such as "3".');
    const read = await readJsonBody(request, reportShape);
    if ("refusal" in read) return read.refusal;
    if (!seesServices(asked.rights.scope, read.body)) return outOfScope();
    const deed = { action: "report.change", target: id, wanted: withoutRecipients(read.body) };
    const kept = await audited<Kept>(house, { request, ...asked }, deed, async () => {
      const answer = await house.reports.replace(id, version, read.body);
      const told = { answer, before: withoutRecipients(before) };
      return answer.answer === "done"
        ? { ...told, result: "done", after: withoutRecipients(answer.report) }
        : { ...told, result: "refused" };
    });
    return "refusal" in kept ? kept.refusal : answered(kept, asked.actor, 200);
  });
}

/** DELETE: it is neither made nor sent any more. */
export async function answerDeletedReport(
  request: Request,
  id: string,
  runtime: GetRuntime,
): Promise<Response> {
  return withReport(request, id, runtime, async (before, asked, house) => {
    const deed = { action: "report.delete", target: id };
    const done = await audited(house, { request, ...asked }, deed, async () => {
      const wasThere = await house.reports.remove(id);
      return {
        answer: { wasThere },
        result: wasThere ? "done" : "refused",
        before: withoutRecipients(before),
      };
    });
    if ("refusal" in done) return done.refusal;
    return done.wasThere ? new Response(null, { status: 204, headers: noStore }) : gone();
  });
}

/** What is done with a report by whoever may have it; for everybody else there is none: 404. */
export async function withReport(
  request: Request,
  id: string,
  runtime: GetRuntime,
  work: (report: Report, asked: Asked, runtime: ReportsRuntime) => Promise<Response>,
): Promise<Response> {
  const asked = await requirePermission(request, "manageReports", runtime);
  if ("refusal" in asked) return asked.refusal;
  const house = await runtime();
  return orUnavailable(async () => {
    const report = await house.reports.find(id);
    return report === undefined || !mayHave(asked.actor, report) ? gone() : work(report, asked, house);
  });
}

/** A report goes out within its owner's scope, so that nobody else may say to whom. */
function mayHave({ id, role }: Actor, { owner }: Report): boolean {
  return role === "admin" || owner === id;
}

function seesServices(scope: Scope, { services }: ReportDraft): boolean {
  return services === "all" || services.every((id) => sees(scope, "services", id));
}

function outOfScope(): Response {
  return problem(
    "forbidden",
    "The report names a service that you may not see.",
    {},
    { reason: "services_scope" },
  );
}

function gone(): Response {
  return problem(
    "not_found",
    "There is no such report of yours: it may have been deleted.",
    {},
    { reason: "gone" },
  );
}

function answered(kept: Kept, actor: Actor, status: 200 | 201): Response {
  switch (kept.answer) {
    case "done": {
      const { id, version } = kept.report;
      const place = status === 201 ? { Location: `/api/reports/${encodeURIComponent(id)}` } : {};
      const headers = { ...noStore, ETag: `"${version}"`, ...place };
      return Response.json(shown(kept.report, actor), { status, headers });
    }
    case "faults": {
      const { faults } = kept;
      const [first] = faults;
      const told = { reason: first && `${first.field}_${first.code}`, fault: first?.of, faults };
      return problem("bad_request", faults.map(describeReportFault).join(" "), {}, told);
    }
    case "changed":
      return problem(
        "precondition_failed",
        "Somebody else has changed this report meanwhile: read it again.",
        {},
        { reason: "changed", report: shown(kept.report, actor) },
      );
    case "gone":
      return gone();
    case "full":
      return problem(
        "refused",
        "There are as many reports as may be: delete one first.",
        {},
        { reason: "full" },
      );
  }
}

function shown({ owner, ...report }: Report, actor: Actor, ownerName?: string) {
  return {
    ...report,
    isOwn: owner === actor.id,
    ...(ownerName === undefined ? {} : { ownerName }),
  };
}

/** Rows of the audit stay for ever; addresses of people need not. */
function withoutRecipients({ recipients, ...rest }: ReportDraft) {
  return { ...rest, recipients: recipients.length };
}

/** Undefined: any. */
function versionOf(request: Request): number | undefined | "none" {
  const given = request.headers.get("if-match");
  if (given === null || given === "*") return undefined;
  const [, digits] = /^"(\d{1,9})"$/.exec(given.trim()) ?? [];
  return digits === undefined ? "none" : Number(digits);
}

async function orUnavailable(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    return answerUnavailable(error);
  }
}
