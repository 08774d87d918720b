import { createHash } from "node:crypto";
import type { Report, Scope, Sheet, WorkedShift } from "@/lib/domain/index.ts";
import type { MailEnd, SendingBook, SendingEnd, TakenSending } from "./create-sending-book.ts";
import type { NothingToTell } from "./gather-shift.ts";
import type { Mailer, MailSession } from "./mail/create-mailer.ts";
import { MailError } from "./mail/mail-error.ts";
import { mailHtml } from "./mail/mail-html.ts";
import { mailText } from "./mail/mail-text.ts";
import type { FindReader, ReportCounters, SendingCode } from "./reports.ts";
import { sheetWords } from "./sheet/sheet-words.ts";

const minuteMs = 60_000;
/** How long after each failed attempt the next one comes; after the last there is none. */
const waitsMs = [1, 5, 15, 60, 180].map((minutes) => minutes * minuteMs);

export interface SenderParts {
  readonly book: SendingBook;
  readonly mailer: Mailer | undefined;
  readonly findReport: (id: string) => Promise<Report | undefined>;
  readonly findReader: FindReader;
  readonly make: (
    report: Report,
    shift: WorkedShift,
    scope: Scope,
  ) => Promise<{ readonly sheet: Sheet } | NothingToTell>;
  readonly timezone: string;
  readonly now: () => number;
  /** Told how a sending ended, or that it is tried again. */
  readonly onEnd: (sending: TakenSending, end: SendingEnd) => Promise<void>;
  readonly onError: (error: unknown, doing: string) => void;
}

export interface Sender {
  /** Sends one that is due; false when none is. @throws StoreError */
  sendNext(): Promise<boolean>;
  counters(): ReportCounters;
  /** Breaks off after the mail under way. */
  stop(): void;
}

export function createSender(parts: SenderParts): Sender {
  const { book, now } = parts;
  const counts = { sent: 0, failed: 0, retried: 0 };
  let last: ReportCounters["last"];
  let isStopping = false;

  async function sendNext(): Promise<boolean> {
    const sending = isStopping ? undefined : await book.take();
    if (sending === undefined) return false;
    const end = await attempt(sending);
    await book.end(sending, end);
    if (end.state === "waiting") counts.retried += 1;
    else counts[end.state === "sent" ? "sent" : "failed"] += 1;
    last = mailEnd(end) ?? last;
    await parts.onEnd(sending, end);
    return true;
  }

  async function attempt(sending: TakenSending): Promise<SendingEnd> {
    const open = await book.openRecipients(sending);
    if (open.length === 0) return settle(sending);
    if (parts.mailer === undefined) return { state: "left", code: "no_mail" };
    const written = await write(sending);
    if ("state" in written) return written;
    let session: MailSession | undefined;
    try {
      session = await parts.mailer.open();
      let refusal: MailError | undefined;
      for (const recipient of open) {
        if (isStopping) return { state: "waiting", dueAtMs: now() };
        if (!(await book.beginMail(sending, recipient))) break;
        const failure = await sendOne(session, sending, recipient, written.sheet);
        // Who refuses one recipient may take the next.
        if (failure !== undefined && failure.code !== "refused") return settle(sending, failure);
        refusal = failure ?? refusal;
      }
      return settle(sending, refusal);
    } catch (error) {
      if (error instanceof MailError) return settle(sending, error);
      throw error;
    } finally {
      session?.end();
    }
  }

  /** The report, made on behalf of whoever it is for, or why there is none. */
  async function write(sending: TakenSending): Promise<{ readonly sheet: Sheet } | SendingEnd> {
    const left = (code: SendingCode): SendingEnd => ({ state: "left", code });
    const report = await parts.findReport(sending.report);
    const reader = await parts.findReader(sending.askedBy);
    if (report === undefined || reader === undefined) return left("owner_gone");
    if (!reader.mayReport) return left("owner_may_not");
    try {
      const made = await parts.make(report, sending.shift, reader.scope);
      if (made === "nothing_in_scope") return left(made);
      return made === "no_services" ? again(sending, made) : made;
    } catch (error) {
      parts.onError(error, "a report could not be made");
      return again(sending, "no_history");
    }
  }

  async function sendOne(
    session: MailSession,
    sending: TakenSending,
    to: string,
    sheet: Sheet,
  ): Promise<MailError | undefined> {
    const { t } = await sheetWords(sheet.language, parts.timezone);
    const footer = t("mail.footer");
    const subject = t("mail.subject", { name: sheet.title, when: sheet.subtitle });
    const mark = createHash("sha256").update(`${sending.id} ${to}`).digest("hex").slice(0, 32);
    try {
      await session.send({
        ...{ to, subject, id: mark },
        text: mailText(sheet, footer),
        html: mailHtml(sheet, footer),
      });
      await book.endMail(sending, to, "sent");
      return undefined;
    } catch (error) {
      // What our own database says after the mail was taken is no word of the mail server's.
      if (!(error instanceof MailError)) throw error;
      await book.endMail(sending, to, endOf(error), error.told);
      return error;
    }
  }

  /** How it stands, by its mails; what still waits is tried again, a bounded number of times. */
  async function settle(sending: TakenSending, failure?: MailError): Promise<SendingEnd> {
    const mails = await book.countMails(sending.id);
    const count = (state: MailEnd) => mails.get(state) ?? 0;
    if (count("waiting") > 0) return again(sending, failure?.code ?? "unreachable", failure?.told);
    if (count("refused") + count("unsure") === 0) return { state: "sent" };
    const code = failure?.code ?? (count("refused") > 0 ? "refused" : "unsure");
    return { state: count("sent") > 0 ? "partly" : "failed", code, told: failure?.told };
  }

  async function again({ id, attempt }: TakenSending, code: SendingCode, told?: string): Promise<SendingEnd> {
    const waitMs = waitsMs[attempt - 1];
    if (waitMs !== undefined) return { state: "waiting", code, told, dueAtMs: now() + waitMs };
    const sent = (await book.countMails(id)).get("sent") ?? 0;
    return { state: sent > 0 ? "partly" : "failed", code, told };
  }

  return {
    sendNext,
    counters: () => ({ ...counts, ...(last === undefined ? {} : { last }) }),
    stop() {
      isStopping = true;
    },
  };
}

function endOf({ code, isFinal }: MailError): MailEnd {
  if (code === "unsure") return "unsure";
  return code === "refused" && isFinal ? "refused" : "waiting";
}

/** What an end says of the mail server; undefined where it was never asked. */
function mailEnd({ state, code }: SendingEnd): ReportCounters["last"] {
  if (state === "sent") return "sent";
  if (state === "waiting") return code === undefined || notOfMail.includes(code) ? undefined : "retried";
  return state === "left" || (code !== undefined && notOfMail.includes(code)) ? undefined : "failed";
}

/** A report that could not be made. */
const notOfMail: readonly SendingCode[] = ["no_services", "no_history"];
