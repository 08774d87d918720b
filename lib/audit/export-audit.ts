import type { Store } from "@/lib/store/server.ts";
import type { AuditQuery } from "./audit.ts";
import type { AuditRecord } from "./audit-entry.ts";
import { matchingRows } from "./matching-rows.ts";
import { readRecord } from "./read-record.ts";

const rowsAtOnce = 500;

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
  let after = 0;
  while (true) {
    const rows = await matchingRows(db, query)
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(rowsAtOnce)
      .execute();
    for (const record of rows.map(readRecord))
      yield format === "csv" ? csvLine(record) : `${JSON.stringify(record)}\n`;
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsAtOnce) return;
    after = last.seq;
  }
}

function csvLine(record: AuditRecord): string {
  return `${columns.map((name) => csvCell(record[name])).join(",")}\r\n`;
}

function csvCell(value: unknown): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  // A spreadsheet would take such a cell for a formula.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
