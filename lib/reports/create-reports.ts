import { randomUUID } from "node:crypto";
import {
  endedShift,
  makeShiftReport,
  type ReportDraft,
  type ReportLanguage,
  type Scope,
  type WorkedShift,
  workedShifts,
} from "@/lib/domain/index.ts";
import type { Store } from "@/lib/store/server.ts";
import { createReportBook } from "./create-report-book.ts";
import { createSender, type SenderParts } from "./create-sender.ts";
import { createSendingBook } from "./create-sending-book.ts";
import { gatherShift } from "./gather-shift.ts";
import { createMailer, type Mailer } from "./mail/create-mailer.ts";
import type { MailSettings } from "./mail/mail-settings.ts";
import { planSendings } from "./plan-sendings.ts";
import type { FindReader, ReportHistory, ReportNames, Reports } from "./reports.ts";
import { sheetWords } from "./sheet/sheet-words.ts";
import { writeSheet } from "./sheet/write-sheet.ts";

/** Runs `run` once after `delayMs`; the returned function cancels it. */
type SetTimer = (run: () => void, delayMs: number) => () => void;

export interface ReportsOptions {
  readonly db: Store["db"];
  readonly history: ReportHistory;
  readonly names: ReportNames;
  readonly findReader: FindReader;
  /** Absent: no mail server is configured. */
  readonly mail: MailSettings | undefined;
  /** IANA zone of the contact centre. */
  readonly timezone: string;
  /** Shifts that may be looked at, in days before now: as far as quarters of an hour are kept. */
  readonly keptDays: number;
  readonly now: () => number;
  readonly setTimer: SetTimer;
  readonly onEnd: SenderParts["onEnd"];
  readonly onError: (error: unknown, doing: string) => void;
  /** Absent: by the settings. */
  readonly mailer?: Mailer;
}

const tendMs = 30_000;
const mostShifts = 60;
const mostSendings = 50;
/** Sheets that people may wait for at once. */
const mostAsked = 20;
const logDays = 400;
const dayMs = 86_400_000;

/** @see Reports */
export function createReports(options: ReportsOptions): Reports {
  const { db, mail, timezone, keptDays, now, setTimer, onError } = options;
  const book = createReportBook({ db, now, domains: mail?.recipientDomains });
  const sendings = createSendingBook(db, now);
  const mailer = options.mailer ?? (mail === undefined ? undefined : createMailer(mail));
  const makeNext = oneAtATime();
  const sender = createSender({
    ...{ book: sendings, mailer, timezone, now, onError, onEnd: options.onEnd },
    findReport: book.find,
    findReader: options.findReader,
    make: (report, shift, scope) => make(report, shift, scope, report.language),
  });
  let tending: Promise<void> | undefined;
  let isStopped = false;
  let asked = 0;
  let cancelTend = setTimer(tendOn, tendMs);

  async function makeNow(draft: ReportDraft, shift: WorkedShift, scope: Scope, language: ReportLanguage) {
    const facts = await gatherShift(draft, shift, scope, options);
    if (typeof facts === "string") return facts;
    const report = makeShiftReport(facts);
    return { shift, report, sheet: writeSheet(draft.name, report, await sheetWords(language, timezone)) };
  }
  function make(...wanted: Parameters<typeof makeNow>) {
    return makeNext(() => makeNow(...wanted));
  }
  function shiftOn({ shift }: ReportDraft, date: string): WorkedShift | undefined {
    return endedShift(shift, date, timezone, now());
  }
  function tend(): Promise<void> {
    tending ??= tendOnce().finally(() => {
      tending = undefined;
    });
    return tending;
  }
  async function tendOnce(): Promise<void> {
    const nowMs = now();
    for (const sending of planSendings(await book.scheduled(), timezone, nowMs)) await sendings.plan(sending);
    await sendings.prune(nowMs - logDays * dayMs);
    while (!isStopped && (await sender.sendNext()));
  }
  function tendSoon(): void {
    void tend().catch((error: unknown) => onError(error, "reports could not be sent"));
  }
  function tendOn(): void {
    tendSoon();
    cancelTend = setTimer(tendOn, tendMs);
  }

  return {
    ...{ list: book.list, find: book.find, create: book.create, replace: book.replace, remove: book.remove },
    shifts: ({ shift }) => workedShifts(shift, timezone, now(), { days: keptDays, most: mostShifts }),
    async make(report, date, scope, language = report.language) {
      const shift = shiftOn(report, date);
      if (shift === undefined) return undefined;
      if (asked >= mostAsked) return "busy";
      asked += 1;
      return make(report, shift, scope, language).finally(() => {
        asked -= 1;
      });
    },
    async send(report, date, by) {
      if (mailer === undefined) return "no_mail";
      if (report.recipients.length === 0) return "no_recipients";
      const shift = shiftOn(report, date);
      if (shift === undefined) return "no_shift";
      const occasion = randomUUID();
      const id = await sendings.plan({ report, shift, occasion, askedBy: by.id, askedByName: by.name });
      const planned = id === undefined ? undefined : await sendings.find(id);
      // What is under way may have looked already at what is due.
      void (tending ?? Promise.resolve()).catch(() => undefined).then(tendSoon);
      return planned ?? "no_shift";
    },
    sendings: (report) => sendings.list(report, mostSendings),
    canMail: mailer !== undefined,
    counters: sender.counters,
    tend,
    async stop() {
      isStopped = true;
      sender.stop();
      cancelTend();
      await tending?.catch(() => undefined);
    },
  };
}

/** Reading a shift of many services takes a while: one after the other, whoever asks. */
function oneAtATime(): <Made>(work: () => Promise<Made>) => Promise<Made> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
