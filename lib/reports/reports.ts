import type {
  AlarmsAnswer,
  HistoryAnnotation,
  HistoryGap,
  HistorySeriesAnswer,
  NamedEntity,
  Report,
  ReportDraft,
  ReportFault,
  ReportLanguage,
  Scope,
  Sheet,
  ShiftReport,
  TrendKpi,
  WorkedShift,
} from "@/lib/domain/index.ts";

/** What history is asked. */
export interface ReportHistory {
  series(query: {
    readonly services: readonly string[];
    readonly kpis: readonly TrendKpi[];
    readonly stepMinutes: 15;
    readonly fromMs: number;
    readonly toMs: number;
  }): Promise<HistorySeriesAnswer>;
  alarms(query: {
    readonly fromMs: number;
    readonly toMs: number;
    readonly scope: Scope;
    readonly limit: number;
    readonly before?: number | undefined;
  }): Promise<AlarmsAnswer>;
  annotations(
    range: { readonly fromMs: number; readonly toMs: number },
    scope: Scope,
  ): Promise<{
    readonly annotations: readonly HistoryAnnotation[];
    readonly isCut?: true;
    readonly gaps: readonly HistoryGap[];
  }>;
}

/** The names of the contact centre, as far as they are known now. */
export interface ReportNames {
  services(): readonly NamedEntity[];
  /** The services that an agent takes contacts of; empty for one that is not known. */
  servicesOf(agent: string): readonly string[];
}

/** A shift's report, as numbers and in words. */
export interface MadeReport {
  readonly shift: WorkedShift;
  readonly report: ShiftReport;
  readonly sheet: Sheet;
}

/**
 * How a sending stands. `waiting`: it is to be sent, or tried again · `sending` · `sent`: the mail server took every mail ·
 * `partly`: not every one · `failed`: none, and it is not tried again · `left`: nothing was to be sent, and `code` says why.
 */
export type SendingState = "waiting" | "sending" | "sent" | "partly" | "failed" | "left";

/**
 * `no_mail`: no mail server is configured · `owner_gone`, `owner_may_not`: whoever it is made for is no longer let in, or may
 * no longer have reports · `nothing_in_scope`: they see none of its services · `no_services`: the contact centre has not told which it has · `no_history`: history cannot be read ·
 * `unreachable`, `refused`, `insecure`: the mail server · `unsure`: it may or may not have taken a mail.
 */
export type SendingCode =
  | "no_mail"
  | "owner_gone"
  | "owner_may_not"
  | "nothing_in_scope"
  | "no_services"
  | "no_history"
  | "unreachable"
  | "refused"
  | "insecure"
  | "unsure";

export interface Sending {
  readonly id: string;
  readonly shift: WorkedShift;
  /** Absent: it is sent by itself. */
  readonly askedBy?: string;
  readonly askedAtMs: number;
  readonly state: SendingState;
  readonly attempts: number;
  /** When it is tried next. */
  readonly nextAtMs?: number;
  readonly endedAtMs?: number;
  readonly code?: SendingCode;
  /** What the mail server said. */
  readonly told?: string;
  readonly recipients: number;
  readonly delivered: number;
  /** Those that the mail server may or may not have taken; they are not sent again. */
  readonly unsure: number;
}

/** Whoever a report is made for: their scope now, and whether they may still have reports; undefined once they are gone. */
export type FindReader = (
  id: string,
) => Promise<{ readonly scope: Scope; readonly mayReport: boolean } | undefined>;

export type KeepReportAnswer =
  | { readonly answer: "done"; readonly report: Report }
  | { readonly answer: "faults"; readonly faults: readonly ReportFault[] }
  /** Somebody changed it meanwhile: as it stands now. */
  | { readonly answer: "changed"; readonly report: Report }
  | { readonly answer: "full" | "gone" };

export interface ReportCounters {
  readonly sent: number;
  readonly failed: number;
  readonly retried: number;
  /** How the mail server took the last report; absent: none was for it since the start. `retried`: another attempt follows. */
  readonly last?: "sent" | "retried" | "failed";
}

/** Reports of shifts: kept, made, and sent by mail. Every question may reject with a `StoreError`. */
export interface Reports {
  list(): Promise<readonly Report[]>;
  find(id: string): Promise<Report | undefined>;
  create(owner: string, draft: ReportDraft): Promise<KeepReportAnswer>;
  /** `version` undefined: whichever stands. */
  replace(id: string, version: number | undefined, draft: ReportDraft): Promise<KeepReportAnswer>;
  /** Whether there was one. What waits to be sent of it is not sent. */
  remove(id: string): Promise<boolean>;
  /** The shifts of a report that have ended, the newest first, as far back as history may reach. */
  shifts(report: ReportDraft): readonly WorkedShift[];
  /**
   * What mattered in the shift that began on `date`, within `scope`; undefined when none that has ended did. `busy`: too many
   * wait for theirs.
   */
  make(
    report: ReportDraft,
    date: string,
    scope: Scope,
    language?: ReportLanguage,
  ): Promise<MadeReport | "no_services" | "nothing_in_scope" | "busy" | undefined>;
  /** Has a shift sent now; the scope of `by` counts. `no_mail`: no mail server is configured. */
  send(
    report: Report,
    date: string,
    by: { readonly id: string; readonly name: string },
  ): Promise<Sending | "no_mail" | "no_recipients" | "no_shift">;
  /** The newest first, at most 50. */
  sendings(report: string): Promise<readonly Sending[]>;
  /** Whether mail can be sent at all. */
  readonly canMail: boolean;
  counters(): ReportCounters;
  /** Plans what is due and sends it; done by itself every half minute. */
  tend(): Promise<void>;
  /** Sends nothing more; resolves once the mail under way is done. */
  stop(): Promise<void>;
}
