import { type ContactRecord, type ContactsAnswer, type Scope, sees } from "@/lib/domain/index.ts";
import type { Store } from "@/lib/store/server.ts";
import { firstTimePlace } from "../cells/places.ts";
import { giveWay } from "../give-way.ts";
import type { HistoryContactsQuery } from "../history.ts";
import { contactOutcomes } from "../recording/open-contact.ts";
import type { NameBook } from "../writing/create-name-book.ts";
import { contactRecord } from "./contact-record.ts";
import { readGaps } from "./read-gaps.ts";

const rowsAtOnce = 500;
/** After so many rows that are not wanted an answer ends, and says where to go on. */
const mostRows = 50_000;

/** The newest contacts of the range that are wanted and may be seen. @throws StoreError */
export async function readContacts(
  db: Store["db"],
  names: NameBook,
  query: HistoryContactsQuery,
  nowMs: number,
): Promise<ContactsAnswer> {
  const { fromMs, toMs, limit, scope } = query;
  const found: ContactRecord[] = [];
  let before = Math.min(query.before ?? Number.MAX_SAFE_INTEGER, firstTimePlace(toMs));
  let looked = 0;
  let isEnd = false;
  while (found.length < limit && looked < mostRows && !isEnd) {
    const rows = await pageOf(db, names, query, before);
    for (const row of rows) {
      if (found.length >= limit) break;
      before = row.place;
      looked += 1;
      const record = narrowContact(contactRecord(row, names, nowMs), scope);
      if (record !== undefined && (record.waitSeconds ?? 0) >= (query.minWaitSeconds ?? 0))
        found.push(record);
    }
    isEnd = rows.length < rowsAtOnce;
    if (!isEnd) await giveWay();
  }
  const hasMore = !isEnd || found.length >= limit;
  return {
    from: new Date(fromMs).toISOString(),
    to: new Date(toMs).toISOString(),
    contacts: found,
    ...(hasMore ? { next: String(before) } : {}),
    gaps: await readGaps(db, query),
  };
}

function pageOf(
  db: Store["db"],
  names: NameBook,
  { fromMs, service, outcome }: HistoryContactsQuery,
  before: number,
) {
  let rows = db
    .selectFrom("history_contacts")
    .selectAll()
    .where("place", "<", before)
    .where("place", ">=", firstTimePlace(fromMs));
  if (service !== undefined) rows = rows.where("service", "=", names.find("service", service) ?? -1);
  if (outcome !== undefined) {
    rows = rows.where("outcome", "=", contactOutcomes.indexOf(outcome));
    // The index of these has only them, which a database must be told to see.
    if (outcome !== "handled") rows = rows.where("outcome", "<>", 0);
  }
  return rows.orderBy("place", "desc").limit(rowsAtOnce).execute();
}

/** As on the floor: a contact is seen with its service or its agent, without the name of the one that is not. */
export function narrowContact(record: ContactRecord, scope: Scope): ContactRecord | undefined {
  const { service, agent, ...rest } = record;
  const seesService = service !== undefined && sees(scope, "services", service);
  const seesAgent = agent !== undefined && sees(scope, "agents", agent);
  if (!seesService && !seesAgent && scope.kind !== "all") return undefined;
  return { ...rest, ...(seesService ? { service } : {}), ...(seesAgent ? { agent } : {}) };
}
