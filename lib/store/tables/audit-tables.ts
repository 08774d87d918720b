/** One row of the audit; never changed. */
export interface AuditRow {
  /** From 1, without a hole. */
  readonly seq: number;
  /** Of everything below, as `content` has it; repeated beside it to search by. */
  readonly at: number;
  readonly who: string;
  readonly action: string;
  readonly target: string;
  readonly result: string;
  /** The whole row as canonical JSON. */
  readonly content: string;
  /** SHA-256 in hex over the hash before and the content. */
  readonly hash: string;
}

/** Where the chain ends; one row, `chain` 1. Before the first row of the audit: 0 and 64 zeros. */
export interface AuditHeadRow {
  readonly chain: number;
  readonly seq: number;
  readonly hash: string;
}

export interface AuditTables {
  readonly audit: AuditRow;
  readonly audit_head: AuditHeadRow;
}
