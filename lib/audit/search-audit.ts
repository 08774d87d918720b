import type { AuditRow, Store } from "@/lib/store/server.ts";
import type { AuditPage, AuditPageQuery, AuditQuery } from "./audit.ts";
import { giveWay } from "./give-way.ts";
import { isScan, lastSeq, matchingRows, scannedAtOnce } from "./matching-rows.ts";
import { readRecord } from "./read-record.ts";

const mostRows = 500;
/** A page of a search that reads rows ends after so many slices, found or not: the next page goes on. */
const mostSlices = 40;

/** One page of the rows meant, the newest first. */
export async function searchAudit(
  db: Store["db"],
  { before, limit = 100, ...query }: AuditPageQuery,
): Promise<AuditPage> {
  const most = Math.max(1, Math.min(limit, mostRows));
  if (isScan(query)) return scan(db, query, before ?? (await lastSeq(db)) + 1, most);
  let rows = matchingRows(db, query)
    .orderBy("seq", "desc")
    .limit(most + 1);
  if (before !== undefined) rows = rows.where("seq", "<", before);
  return pageOf(await rows.execute(), most);
}

/** Reads slices of the chain from `before` back, until the page is full or enough was read. */
async function scan(db: Store["db"], query: AuditQuery, before: number, most: number): Promise<AuditPage> {
  const found: AuditRow[] = [];
  let end = before;
  for (let slice = 0; slice < mostSlices && end > 1 && found.length <= most; slice += 1) {
    if (slice > 0) await giveWay();
    const start = Math.max(1, end - scannedAtOnce);
    const rows = matchingRows(db, query).where("seq", "<", end).where("seq", ">=", start);
    found.push(
      ...(await rows
        .orderBy("seq", "desc")
        .limit(most + 1 - found.length)
        .execute()),
    );
    end = start;
  }
  const page = pageOf(found, most);
  return page.next !== undefined || end <= 1 ? page : { ...page, next: end };
}

function pageOf(found: readonly AuditRow[], most: number): AuditPage {
  const records = found.slice(0, most).map(readRecord);
  const oldest = records.at(-1);
  return { records, ...(found.length > most && oldest ? { next: oldest.seq } : {}) };
}
