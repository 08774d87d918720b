import { z } from "zod";
import { audited } from "@/app/api/alarms/audited.ts";
import { answerAuthError } from "@/app/api/answer-auth-error.ts";
import { problem } from "@/app/api/problem.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import { readQuery } from "@/app/api/read-query.ts";
import { reportLanguages } from "@/lib/domain/index.ts";
import { type ReportsRuntime, withReport } from "./answer-reports.ts";

type GetRuntime = () => Promise<ReportsRuntime>;
type Sendings = Awaited<ReturnType<ReportsRuntime["reports"]["sendings"]>>;

const noStore = { "Cache-Control": "no-store" };
const day = z.iso.date({ error: "is no day such as 2026-11-25" });
const sheetQuery = z.strictObject({
  language: z.enum(reportLanguages, { error: `is none of ${reportLanguages.join(", ")}` }).optional(),
});
const newSending = z.strictObject({ date: day });

const refusals = {
  nothing_in_scope: ["forbidden", "You see none of this report's services."],
  no_services: ["unavailable", "The contact centre has not told its services yet; try again shortly."],
  busy: ["unavailable", "Many wait for their sheets at this moment; try again shortly."],
  no_shift: ["not_found", "No shift of this report that has ended began on that day."],
  no_mail: ["refused", "No mail server is configured: set SMTP_HOST and SMTP_FROM."],
  no_recipients: ["refused", "The report names nobody to send it to: give recipients."],
} as const;

/** GET: what mattered in the shift that began on a day, as numbers and in words; within the scope of who asks. */
export function answerSheet(
  request: Request,
  id: string,
  date: string,
  runtime: GetRuntime,
): Promise<Response> {
  return withReport(request, id, runtime, async (report, { rights }, { reports }) => {
    const read = readQuery(new URL(request.url), sheetQuery);
    if ("fault" in read) return problem("bad_request", read.fault);
    if (!day.safeParse(date).success)
      return problem("bad_request", "The day in the path is no day such as 2026-11-25.");
    const made = await reports.make(report, date, rights.scope, read.query.language);
    if (made === undefined) return refused("no_shift");
    if (typeof made === "string") return refused(made);
    return Response.json({ ...made.report, date, sheet: made.sheet }, { headers: noStore });
  });
}

/** GET: what was sent of a report, when, to how many and how it went; the newest first, at most 50. */
export function answerSendings(request: Request, id: string, runtime: GetRuntime): Promise<Response> {
  return withReport(request, id, runtime, async (_report, _asked, { reports }) =>
    Response.json({ sendings: (await reports.sendings(id)).map(shown) }, { headers: noStore }),
  );
}

/** POST: has a shift sent now, within the scope of who asks: 202, and the list of sendings tells how it went. */
export function answerNewSending(request: Request, id: string, runtime: GetRuntime): Promise<Response> {
  return withReport(request, id, runtime, async (report, asked, house) => {
    const read = await readJsonBody(request, newSending);
    if ("refusal" in read) return read.refusal;
    const { date } = read.body;
    return answerAuthError(async () => {
      const { id: by, name } = asked.actor;
      await house.auth.limits.exportFile(by);
      const wanted = { date, recipients: report.recipients.length };
      const deed = { action: "report.send", target: id, wanted };
      const done = await audited(house, { request, ...asked }, deed, async () => {
        const planned = await house.reports.send(report, date, { id: by, name });
        return {
          answer: { planned },
          result: typeof planned === "string" ? "refused" : "done",
          after: wanted,
        };
      });
      if ("refusal" in done) return done.refusal;
      return typeof done.planned === "string"
        ? refused(done.planned)
        : Response.json(shown(done.planned), { status: 202, headers: noStore });
    });
  });
}

function refused(reason: keyof typeof refusals): Response {
  const [code, detail] = refusals[reason];
  return problem(code, detail, code === "unavailable" ? { "Retry-After": "5" } : {}, { reason });
}

function shown({ shift, askedAtMs, nextAtMs, endedAtMs, ...sending }: Sendings[number]) {
  const at = (ms: number) => new Date(ms).toISOString();
  return {
    ...sending,
    date: shift.date,
    askedAt: at(askedAtMs),
    ...(nextAtMs === undefined ? {} : { nextAt: at(nextAtMs) }),
    ...(endedAtMs === undefined ? {} : { endedAt: at(endedAtMs) }),
  };
}
