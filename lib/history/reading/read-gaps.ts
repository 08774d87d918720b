import type { HistoryGap } from "@/lib/domain/index.ts";
import type { Store } from "@/lib/store/server.ts";
import type { HistoryRange } from "../history.ts";

const reasons: readonly HistoryGap["reason"][] = ["not_live", "not_recorded", "lost"];
const most = 500;

/** Gaps of a source, or of any, that touch the range, the oldest first. @throws StoreError */
export async function readGaps(
  db: Store["db"],
  { fromMs, toMs }: HistoryRange,
  source?: string,
): Promise<readonly HistoryGap[]> {
  const rows = await db
    .selectFrom("history_gaps")
    .selectAll()
    .where("from_at", "<", toMs)
    .where((where) => where.or([where("to_at", "is", null), where("to_at", ">", fromMs)]))
    .where("source", "in", source === undefined ? await sourcesOf(db) : [source, ""])
    .orderBy("place")
    .limit(most)
    .execute();
  return rows.map(({ from_at, to_at, reason }) => ({
    from: new Date(from_at).toISOString(),
    ...(to_at === null ? {} : { to: new Date(to_at).toISOString() }),
    reason: reasons.find((each) => each === reason) ?? "not_recorded",
  }));
}

async function sourcesOf(db: Store["db"]): Promise<readonly string[]> {
  const rows = await db.selectFrom("history_gaps").select("source").distinct().execute();
  return ["", ...rows.map(({ source }) => source)];
}
