/** A report of a shift; instants are epoch ms. */
export interface ReportRow {
  readonly id: string;
  readonly version: number;
  /** The account or key it is made for when it is sent by itself. */
  readonly owner: string;
  /** JSON. */
  readonly draft: string;
  readonly made_at: number;
  /** Shifts that ended before are not sent by themselves; null: none is. */
  readonly scheduled_since: number | null;
}

/** One sending of one shift's report. */
export interface ReportSendingRow {
  readonly id: string;
  readonly report: string;
  /** Once each: `schedule <from_at>`, or the id of a sending by hand. */
  readonly occasion: string;
  readonly shift_date: string;
  readonly from_at: number;
  readonly to_at: number;
  /** The account or key whose scope counts. */
  readonly asked_by: string;
  /** Null: by itself. */
  readonly asked_by_name: string | null;
  readonly asked_at: number;
  readonly state: string;
  readonly attempts: number;
  /** When it is tried next; while it is being sent, when it may be taken for abandoned. */
  readonly due_at: number;
  readonly ended_at: number | null;
  /** Why it is as it is. */
  readonly code: string | null;
  /** What the mail server said. */
  readonly told: string | null;
}

/** One mail of a sending. */
export interface ReportMailRow {
  readonly sending: string;
  readonly recipient: string;
  readonly state: string;
  readonly told: string | null;
}

export interface ReportTables {
  readonly reports: ReportRow;
  readonly report_sendings: ReportSendingRow;
  readonly report_mails: ReportMailRow;
}
