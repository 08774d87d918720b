import type { Store } from "@/lib/store/server.ts";
import type { AuditPage, AuditPageQuery } from "./audit.ts";
import { matchingRows } from "./matching-rows.ts";
import { readRecord } from "./read-record.ts";

const mostRows = 500;

/** One page of the rows meant, the newest first. */
export async function searchAudit(
  db: Store["db"],
  { before, limit = 100, ...query }: AuditPageQuery,
): Promise<AuditPage> {
  const most = Math.max(1, Math.min(limit, mostRows));
  let rows = matchingRows(db, query)
    .orderBy("seq", "desc")
    .limit(most + 1);
  if (before !== undefined) rows = rows.where("seq", "<", before);
  const found = await rows.execute();
  const records = found.slice(0, most).map(readRecord);
  const oldest = records.at(-1);
  return { records, ...(found.length > most && oldest ? { next: oldest.seq } : {}) };
}
