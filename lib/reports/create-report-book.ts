import { randomUUID } from "node:crypto";
import { checkReport, type Report, type ReportDraft } from "@/lib/domain/index.ts";
import type { Store } from "@/lib/store/server.ts";
import { readDraft } from "./read-draft.ts";
import type { KeepReportAnswer } from "./reports.ts";

export interface ReportBookParts {
  readonly db: Store["db"];
  readonly now: () => number;
  /** Where mail may go; undefined: anywhere. */
  readonly domains: readonly string[] | undefined;
}

/** A report, and since when its shifts are sent by themselves. */
export interface ScheduledReport {
  readonly report: Report;
  readonly sinceMs: number;
}

/** The reports that people keep. Every call may reject with a `StoreError`. */
export interface ReportBook {
  list(): Promise<readonly Report[]>;
  /** Those that are sent by themselves. */
  scheduled(): Promise<readonly ScheduledReport[]>;
  find(id: string): Promise<Report | undefined>;
  create(owner: string, draft: ReportDraft): Promise<KeepReportAnswer>;
  replace(id: string, version: number | undefined, draft: ReportDraft): Promise<KeepReportAnswer>;
  remove(id: string): Promise<boolean>;
}

const mostReports = 200;

export function createReportBook({ db, now, domains }: ReportBookParts): ReportBook {
  const find = (id: string) => findReport(db, id);
  return {
    list: async () => (await readAll(db)).map(({ report }) => report),
    scheduled: async () =>
      (await readAll(db)).flatMap(({ report, sinceMs }) =>
        sinceMs === undefined ? [] : [{ report, sinceMs }],
      ),
    find,
    async create(owner, wanted) {
      const faults = checkReport(wanted, domains);
      if (faults.length > 0) return { answer: "faults", faults };
      const draft = tidied(wanted);
      const report: Report = { ...draft, id: randomUUID(), version: 1, owner };
      const isFull = await db.transaction().execute(async (transaction) => {
        const { count } = await transaction
          .selectFrom("reports")
          .select(({ fn }) => fn.countAll().as("count"))
          .executeTakeFirstOrThrow();
        if (Number(count) >= mostReports) return true;
        const row = { ...rowOf(report), made_at: now(), scheduled_since: draft.sending ? now() : null };
        await transaction.insertInto("reports").values(row).execute();
        return false;
      });
      return isFull ? { answer: "full" } : { answer: "done", report };
    },
    async replace(id, version, wanted) {
      const faults = checkReport(wanted, domains);
      if (faults.length > 0) return { answer: "faults", faults };
      const before = await find(id);
      if (before === undefined) return { answer: "gone" };
      if (version !== undefined && before.version !== version) return { answer: "changed", report: before };
      const report: Report = { ...tidied(wanted), id, version: before.version + 1, owner: before.owner };
      const { numUpdatedRows } = await db
        .updateTable("reports")
        .set({ ...rowOf(report), ...sinceOf(before, report, now()) })
        .where("id", "=", id)
        .where("version", "=", before.version)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows > 0n) return { answer: "done", report };
      const after = await find(id);
      return after === undefined ? { answer: "gone" } : { answer: "changed", report: after };
    },
    remove: (id) =>
      db.transaction().execute(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom("reports")
          .where("id", "=", id)
          .executeTakeFirstOrThrow();
        const sendings = transaction.selectFrom("report_sendings").select("id").where("report", "=", id);
        await transaction.deleteFrom("report_mails").where("sending", "in", sendings).execute();
        await transaction.deleteFrom("report_sendings").where("report", "=", id).execute();
        return numDeletedRows > 0n;
      }),
  };
}

async function readAll(db: Store["db"]) {
  const rows = await db.selectFrom("reports").selectAll().orderBy("made_at").orderBy("id").execute();
  return rows.flatMap((row) => {
    const report = reportOf(row);
    const sinceMs = row.scheduled_since ?? undefined;
    return report === undefined ? [] : [{ report, sinceMs }];
  });
}

async function findReport(db: Store["db"], id: string): Promise<Report | undefined> {
  const row = await db.selectFrom("reports").selectAll().where("id", "=", id).executeTakeFirst();
  return row && reportOf(row);
}

function reportOf({
  id,
  version,
  owner,
  draft,
}: {
  id: string;
  version: number;
  owner: string;
  draft: string;
}): Report | undefined {
  const read = readDraft(draft);
  return read === undefined ? undefined : { ...read, id, version, owner };
}

function rowOf({ id, version, owner, ...draft }: Report) {
  return { id, version, owner, draft: JSON.stringify(draft) };
}

/** A shift that ended before its plan was made is not sent by itself: nobody asked for it then. */
function sinceOf(before: Report, after: Report, nowMs: number) {
  if (after.sending === undefined) return { scheduled_since: null };
  const isSamePlan =
    before.sending !== undefined && JSON.stringify(before.shift) === JSON.stringify(after.shift);
  return isSamePlan ? {} : { scheduled_since: nowMs };
}

/** Each thing once, days in their order. */
function tidied(draft: ReportDraft): ReportDraft {
  const { name, services, shift, recipients } = draft;
  const seen = new Set<string>();
  return {
    ...draft,
    name: name.trim(),
    services: services === "all" ? services : [...new Set(services)],
    shift: { ...shift, days: [...new Set(shift.days)].sort((a, b) => a - b) },
    recipients: recipients.filter((address) => {
      const isNew = !seen.has(address.toLowerCase());
      seen.add(address.toLowerCase());
      return isNew;
    }),
  };
}
