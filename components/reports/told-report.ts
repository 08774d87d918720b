import type { ReportDraft, Sheet } from "@/lib/domain/index.ts";

/** A report as `/api/reports` tells it. */
export interface ToldReport extends ReportDraft {
  readonly id: string;
  readonly version: number;
  readonly isOwn: boolean;
  /** Absent when it is one's own, or nobody's any more. */
  readonly ownerName?: string;
}

export interface ToldReports {
  readonly reports: readonly ToldReport[];
  readonly canMail: boolean;
  readonly timezone: string;
}

/** What `/api/reports/<id>` tells: shifts that have ended, the newest first. */
export interface ToldShifts {
  readonly report: ToldReport;
  readonly shifts: readonly { readonly date: string; readonly from: string; readonly to: string }[];
  readonly canMail: boolean;
  readonly timezone: string;
}

/** What is used here of `/api/reports/<id>/shifts/<date>`. */
export interface ToldSheet {
  readonly date: string;
  readonly sheet: Sheet;
}

/** One line of `/api/reports/<id>/sendings`. */
export interface ToldSending {
  readonly id: string;
  readonly date: string;
  readonly askedBy?: string;
  readonly askedAt: string;
  readonly state: "waiting" | "sending" | "sent" | "partly" | "failed" | "left";
  readonly attempts: number;
  readonly nextAt?: string;
  readonly endedAt?: string;
  readonly code?: string;
  readonly told?: string;
  readonly recipients: number;
  readonly delivered: number;
  readonly unsure: number;
}
