import type { Kysely } from "kysely";
import {
  type AuditRow,
  type Committed,
  rowsOf,
  type Statements,
  type Store,
  type Tables,
  withValues,
} from "@/lib/store/server.ts";
import type { AuditEntry, AuditRecord } from "./audit-entry.ts";
import { encodeEntry } from "./encode-entry.ts";
import { hashRow } from "./hash-row.ts";
import { readRecord } from "./read-record.ts";

/** An entry with the moment it was told, epoch ms. */
export interface ToldEntry {
  readonly entry: AuditEntry;
  readonly atMs: number;
}

/** Where rows are written. */
export type AuditStore = Pick<Store, "db" | "kind" | "commit">;

/**
 * Adds `entries` to the end of the chain in one transaction, in their order. Several instances take turns: the row that
 * says where the chain ends is held until the transaction is over. `isUrgent`: somebody waits for the disk.
 * @throws StoreError, and then none of them is written, unless the code is `timeout`.
 */
export type WriteEntries = (
  entries: readonly ToldEntry[],
  isUrgent: boolean,
) => Promise<Committed<readonly AuditRecord[]>>;

/** @see WriteEntries */
export function createEntryWriter({ db, kind, commit }: AuditStore): WriteEntries {
  const queries = compileQueries(db, kind);

  function* chain(entries: readonly ToldEntry[]): Statements<readonly AuditRecord[]> {
    const [from] = yield* rowsOf(queries.head);
    if (from === undefined) throw new Error("The audit does not say where it ends.");
    let { hash } = from;
    const rows = entries.map(({ entry, atMs }, index) => {
      const encoded = encodeEntry(entry, from.seq + index + 1, atMs);
      hash = hashRow(hash, encoded.content);
      return { ...encoded, hash };
    });
    yield queries.insert(rows);
    yield queries.moveHead(from.seq + rows.length, hash);
    return rows.map(readRecord);
  }

  return (entries, isUrgent) => commit(() => chain(entries), isUrgent);
}

/** Compiled once: rows mostly come alone, and then to compile would be the greater part of writing one. */
function compileQueries(db: Kysely<Tables>, kind: Store["kind"]) {
  const head = db.selectFrom("audit_head").select(["seq", "hash"]).where("chain", "=", 1);
  const insert = (rows: readonly AuditRow[]) => db.insertInto("audit").values(rows).compile();
  const one = insert([valuesOf(blank)]);
  const move = db.updateTable("audit_head").set({ seq: 0, hash: "" }).where("chain", "=", 1).compile();
  return {
    head: (kind === "postgres" ? head.forUpdate() : head).compile(),
    insert(rows: readonly AuditRow[]) {
      const [row, another] = rows;
      const isOne = row !== undefined && another === undefined;
      return isOne ? withValues(one, Object.values(valuesOf(row))) : insert(rows);
    },
    moveHead: (seq: number, hash: string) => withValues(move, [seq, hash, 1]),
  };
}

const blank: AuditRow = { seq: 0, at: 0, who: "", action: "", target: "", result: "", content: "", hash: "" };

/** In one order, which is that of the compiled query's values. */
function valuesOf({ seq, at, who, action, target, result, content, hash }: AuditRow): AuditRow {
  return { seq, at, who, action, target, result, content, hash };
}
