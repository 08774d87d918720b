import type { AuditRow, Store } from "@/lib/store/server.ts";
import type { AuditQuery } from "./audit.ts";
import type { AuditRecord } from "./audit-entry.ts";
import { giveWay } from "./give-way.ts";
import { isScan, lastSeq, matchingRows, scannedAtOnce } from "./matching-rows.ts";
import { readRecord } from "./read-record.ts";

const rowsAtOnce = 500;

/** What a spreadsheet would take for a formula, signs as wide as Chinese ones included. */
const formulaStart = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

const columns = [
  "seq",
  "at",
  "who",
  "role",
  "session",
  "device",
  "address",
  "action",
  "target",
  "before",
  "after",
  "result",
  "completes",
  "latencyMs",
  "replyCode",
  "reason",
  "hash",
] as const satisfies readonly (keyof AuditRecord)[];

/** The rows meant as lines, the oldest first; each with its line end. */
export async function* exportAudit(
  db: Store["db"],
  query: AuditQuery,
  format: "jsonl" | "csv",
): AsyncGenerator<string> {
  if (format === "csv") yield `${columns.join(",")}\r\n`;
  for await (const rows of isScan(query) ? scannedPages(db, query) : indexedPages(db, query)) {
    for (const record of rows.map(readRecord))
      yield format === "csv" ? csvLine(record) : `${JSON.stringify(record)}\n`;
    await giveWay();
  }
}

async function* indexedPages(db: Store["db"], query: AuditQuery): AsyncGenerator<readonly AuditRow[]> {
  let after = 0;
  while (true) {
    const rows = await matchingRows(db, query)
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(rowsAtOnce)
      .execute();
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsAtOnce) return;
    after = last.seq;
  }
}

async function* scannedPages(db: Store["db"], query: AuditQuery): AsyncGenerator<readonly AuditRow[]> {
  const last = await lastSeq(db);
  for (let start = 1; start <= last; start += scannedAtOnce)
    yield await matchingRows(db, query)
      .where("seq", ">=", start)
      .where("seq", "<", Math.min(start + scannedAtOnce, last + 1))
      .orderBy("seq")
      .execute();
}

function csvLine(record: AuditRecord): string {
  return `${columns.map((name) => csvCell(record[name])).join(",")}\r\n`;
}

function csvCell(value: unknown): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
