import type { AuditEntry, AuditRecord } from "./audit-entry.ts";

/** Which rows are meant; what is absent does not narrow. */
export interface AuditQuery {
  readonly who?: string | undefined;
  /** This action and those beneath it: `command` finds `command.agent_logout`. */
  readonly action?: string | undefined;
  readonly target?: string | undefined;
  readonly result?: string | undefined;
  /** Stands anywhere in the row, whatever the case of its letters (of a to z alone on SQLite). */
  readonly text?: string | undefined;
  /** Epoch ms, both included. */
  readonly fromMs?: number | undefined;
  readonly toMs?: number | undefined;
}

export interface AuditPageQuery extends AuditQuery {
  /** Only rows older than the one with this `seq`: the `next` of the page before. */
  readonly before?: number | undefined;
  /** At most 500; 100 when absent. */
  readonly limit?: number | undefined;
}

/** Rows, the newest first. */
export interface AuditPage {
  readonly records: readonly AuditRecord[];
  /** Present when there are older ones, or may be: a search by result or text stops after some 200,000 rows, even without a find. */
  readonly next?: number;
}

/** A row that somebody noted elsewhere, against which a chain written anew as a whole is found. */
export interface AuditAnchor {
  readonly seq: number;
  readonly hash: string;
}

/**
 * `whole`: every row is as it was written, and none is missing · `broken`: `seq` is the first row at which that is not
 * so, and `fault` says how: `missing`, `changed` (the row itself or one before it), `disagrees` (what is searched by is
 * not what was written), `beyond` (rows after the recorded end) or `anchor` (it is not the row that was noted).
 */
export type AuditVerdict =
  | { readonly answer: "whole"; readonly rows: number; readonly head: AuditAnchor }
  | {
      readonly answer: "broken";
      readonly seq: number;
      readonly fault: "missing" | "changed" | "disagrees" | "beyond" | "anchor";
    };

/** Counted since the audit was made. */
export interface AuditCounters {
  readonly appended: number;
  readonly failed: number;
  /** Rows that wait to be written now. */
  readonly waiting: number;
}

/** What was done, by whom and how it went; rows are only ever added. */
export interface Audit {
  /**
   * Resolves once the disk has the row; rows stand in the order of the calls. Where it cannot be written what it tells of must not
   * be done. `committed`, for what has been done already: a kill of the process cannot undo it, a loss of power in these
   * milliseconds may.
   * @throws AuditUnavailable
   */
  append(entry: AuditEntry, kept?: "on disk" | "committed"): Promise<AuditRecord>;
  /** @throws AuditUnavailable */
  search(query: AuditPageQuery): Promise<AuditPage>;
  /**
   * Every row meant as lines of text, the oldest first, read a page at a time: `jsonl` is one JSON object a line, `csv`
   * begins with a line of names and is safe to open in a spreadsheet.
   * @throws AuditUnavailable while it is read
   */
  exportLines(query: AuditQuery, format: "jsonl" | "csv"): AsyncGenerator<string>;
  /**
   * Reads the whole chain, a page at a time.
   * @throws AuditUnavailable
   */
  verify(anchor?: AuditAnchor): Promise<AuditVerdict>;
  counters(): AuditCounters;
  /** Takes no more rows; resolves once those that wait are written or refused. */
  stop(): Promise<void>;
}
