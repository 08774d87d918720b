import { randomUUID } from "node:crypto";
import type { Report, WorkedShift } from "@/lib/domain/index.ts";
import type { Store } from "@/lib/store/server.ts";
import type { Sending, SendingCode } from "./reports.ts";
import { sendingOf } from "./sending-row.ts";

/** What is to be sent, on whose behalf and on which occasion; of one occasion there is one sending, ever. */
export interface NewSending {
  readonly report: Report;
  readonly shift: WorkedShift;
  readonly occasion: string;
  readonly askedBy: string;
  /** Absent: by itself. */
  readonly askedByName?: string;
}

/** A sending that this process has taken, until `heldUntilMs`. */
export interface TakenSending {
  readonly id: string;
  readonly report: string;
  readonly shift: WorkedShift;
  readonly askedBy: string;
  readonly isBySchedule: boolean;
  /** Counts up from 1; nobody else has taken this one. */
  readonly attempt: number;
}

export type MailEnd = "sent" | "refused" | "unsure" | "waiting";

export interface SendingEnd {
  readonly state: "waiting" | "sent" | "partly" | "failed" | "left";
  readonly code?: SendingCode | undefined;
  readonly told?: string | undefined;
  /** Of one that is tried again. */
  readonly dueAtMs?: number;
}

/** What was sent and what is to be. Instances that share a database share it. Every call may reject with a `StoreError`. */
export interface SendingBook {
  /** The id; undefined when the occasion has its sending already. */
  plan(sending: NewSending): Promise<string | undefined>;
  /** Takes one that is due, or whose holder has vanished; nobody else gets it. */
  take(): Promise<TakenSending | undefined>;
  /** Those that may still be sent to; one that a vanished holder was at is `unsure` from then on. */
  openRecipients(sending: TakenSending): Promise<readonly string[]>;
  /** Says that a mail is about to leave; false when this holder has lost the sending, or the mail is not open. */
  beginMail(sending: TakenSending, recipient: string): Promise<boolean>;
  endMail(sending: TakenSending, recipient: string, end: MailEnd, told?: string): Promise<void>;
  /** How many mails of it are in each state. */
  countMails(id: string): Promise<ReadonlyMap<string, number>>;
  /** Ends this attempt; nothing when the holder has lost it. */
  end(sending: TakenSending, end: SendingEnd): Promise<void>;
  find(id: string): Promise<Sending | undefined>;
  /** The newest first. */
  list(report: string, limit: number): Promise<readonly Sending[]>;
  /** Takes away what ended before `beforeMs`. */
  prune(beforeMs: number): Promise<void>;
}

/** A holder that said nothing for so long has vanished. */
const holdMs = 10 * 60_000;

export function createSendingBook(db: Store["db"], now: () => number): SendingBook {
  return {
    plan: (sending) => planSending(db, sending, now()),
    take: () => takeSending(db, now()),
    async openRecipients({ id }) {
      await db
        .updateTable("report_mails")
        .set({ state: "unsure" })
        .where("sending", "=", id)
        .where("state", "=", "sending")
        .execute();
      const rows = await db
        .selectFrom("report_mails")
        .select("recipient")
        .where("sending", "=", id)
        .where("state", "=", "waiting")
        .orderBy("recipient")
        .execute();
      return rows.map(({ recipient }) => recipient);
    },
    async beginMail({ id, attempt }, recipient) {
      const held = await db
        .updateTable("report_sendings")
        .set({ due_at: now() + holdMs })
        .where("id", "=", id)
        .where("state", "=", "sending")
        .where("attempts", "=", attempt)
        .executeTakeFirstOrThrow();
      if (held.numUpdatedRows === 0n) return false;
      const begun = await db
        .updateTable("report_mails")
        .set({ state: "sending" })
        .where("sending", "=", id)
        .where("recipient", "=", recipient)
        .where("state", "=", "waiting")
        .executeTakeFirstOrThrow();
      return begun.numUpdatedRows > 0n;
    },
    async endMail({ id }, recipient, state, told) {
      await db
        .updateTable("report_mails")
        .set({ state, told: told ?? null })
        .where("sending", "=", id)
        .where("recipient", "=", recipient)
        .where("state", "=", "sending")
        .execute();
    },
    countMails: async (id) => (await countMails(db, [id])).get(id) ?? new Map(),
    async end({ id, attempt }, { state, code, told, dueAtMs }) {
      await db
        .updateTable("report_sendings")
        .set({
          state,
          code: code ?? null,
          told: told ?? null,
          due_at: dueAtMs ?? now(),
          ended_at: state === "waiting" ? null : now(),
        })
        .where("id", "=", id)
        .where("state", "=", "sending")
        .where("attempts", "=", attempt)
        .execute();
    },
    async find(id) {
      const row = await db.selectFrom("report_sendings").selectAll().where("id", "=", id).executeTakeFirst();
      return row && sendingOf(row, (await countMails(db, [id])).get(id));
    },
    async list(report, limit) {
      const rows = await db
        .selectFrom("report_sendings")
        .selectAll()
        .where("report", "=", report)
        .orderBy("asked_at", "desc")
        .orderBy("id")
        .limit(limit)
        .execute();
      const counts = await countMails(
        db,
        rows.map(({ id }) => id),
      );
      return rows.map((row) => sendingOf(row, counts.get(row.id)));
    },
    async prune(beforeMs) {
      const old = db.selectFrom("report_sendings").select("id").where("ended_at", "<", beforeMs);
      await db.deleteFrom("report_mails").where("sending", "in", old).execute();
      await db.deleteFrom("report_sendings").where("ended_at", "<", beforeMs).execute();
    },
  };
}

function planSending(db: Store["db"], sending: NewSending, nowMs: number): Promise<string | undefined> {
  const { report, shift, occasion, askedBy, askedByName } = sending;
  const id = randomUUID();
  return db.transaction().execute(async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto("report_sendings")
      .values({
        ...{ id, occasion, report: report.id, asked_by: askedBy, asked_by_name: askedByName ?? null },
        ...{ shift_date: shift.date, from_at: shift.fromMs, to_at: shift.toMs, asked_at: nowMs },
        ...{ state: "waiting", attempts: 0, due_at: nowMs, ended_at: null, code: null, told: null },
      })
      .onConflict((conflict) => conflict.columns(["report", "occasion"]).doNothing())
      .executeTakeFirstOrThrow();
    if (Number(numInsertedOrUpdatedRows ?? 0) === 0) return undefined;
    const mails = report.recipients.map((recipient) => ({
      ...{ sending: id, recipient, state: "waiting", told: null },
    }));
    if (mails.length > 0) await transaction.insertInto("report_mails").values(mails).execute();
    return id;
  });
}

/** One statement takes it: of two that try at once, the second finds it taken. */
async function takeSending(db: Store["db"], nowMs: number): Promise<TakenSending | undefined> {
  const due = await db
    .selectFrom("report_sendings")
    .selectAll()
    .where("state", "in", ["waiting", "sending"])
    .where("due_at", "<=", nowMs)
    .orderBy("due_at")
    .limit(20)
    .execute();
  for (const row of due) {
    const attempt = row.attempts + 1;
    const { numUpdatedRows } = await db
      .updateTable("report_sendings")
      .set({ state: "sending", attempts: attempt, due_at: nowMs + holdMs })
      .where("id", "=", row.id)
      .where("state", "=", row.state)
      .where("attempts", "=", row.attempts)
      .where("due_at", "<=", nowMs)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) continue;
    const { id, report, asked_by: askedBy, shift_date: date, from_at: fromMs, to_at: toMs } = row;
    const isBySchedule = row.asked_by_name === null;
    return { id, report, askedBy, isBySchedule, attempt, shift: { date, fromMs, toMs } };
  }
  return undefined;
}

async function countMails(db: Store["db"], ids: readonly string[]) {
  const counts = new Map<string, Map<string, number>>();
  if (ids.length === 0) return counts;
  const rows = await db
    .selectFrom("report_mails")
    .select(({ fn }) => ["sending", "state", fn.countAll().as("count")])
    .where("sending", "in", ids)
    .groupBy(["sending", "state"])
    .execute();
  for (const { sending, state, count } of rows) {
    const own = counts.get(sending) ?? new Map<string, number>();
    counts.set(sending, own.set(state, Number(count)));
  }
  return counts;
}
