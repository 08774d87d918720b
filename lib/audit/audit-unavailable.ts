import { StoreError, type StoreErrorCode } from "@/lib/store/server.ts";

/** A code of the store, `overloaded` when too many rows wait to be written, or `stopped`. */
export type AuditUnavailableCode = StoreErrorCode | "overloaded" | "stopped";

/**
 * The audit cannot be written or read. With the codes `timeout` and `unsynced` a row may have been written all the same: it then says
 * that something was asked, and nothing says that it was done.
 */
export class AuditUnavailable extends Error {
  override readonly name = "AuditUnavailable";
  readonly code: AuditUnavailableCode;

  constructor(code: AuditUnavailableCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }

  /** What a failure of the store means for the audit. */
  static because(cause: unknown): AuditUnavailable {
    if (cause instanceof AuditUnavailable) return cause;
    const code = cause instanceof StoreError ? cause.code : "failed";
    const why = cause instanceof StoreError ? cause.message : "The store failed.";
    return new AuditUnavailable(code, `The audit cannot be used. ${why}`, cause);
  }
}
