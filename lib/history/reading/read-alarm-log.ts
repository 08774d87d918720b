import { type AlarmRecord, type AlarmsAnswer, type Scope, sees } from "@/lib/domain/index.ts";
import type { Store } from "@/lib/store/server.ts";
import { firstTimePlace } from "../cells/places.ts";
import type { HistoryPageQuery } from "../history.ts";
import { readGaps } from "./read-gaps.ts";

const rowsAtOnce = 200;
const mostRows = 10_000;

/** The newest alarms that were raised in the range and may be seen. @throws StoreError */
export async function readAlarmLog(db: Store["db"], query: HistoryPageQuery): Promise<AlarmsAnswer> {
  const { fromMs, toMs, scope, limit } = query;
  const found: AlarmRecord[] = [];
  let before = Math.min(query.before ?? Number.MAX_SAFE_INTEGER, firstTimePlace(toMs));
  let looked = 0;
  let isEnd = false;
  while (found.length < limit && looked < mostRows && !isEnd) {
    const rows = await db
      .selectFrom("history_alarms")
      .select(["place", "record"])
      .where("place", "<", before)
      .where("place", ">=", firstTimePlace(fromMs))
      .orderBy("place", "desc")
      .limit(rowsAtOnce)
      .execute();
    for (const { place, record } of rows) {
      if (found.length >= limit) break;
      before = place;
      looked += 1;
      const alarm = readAlarmRecord(record);
      if (alarm !== undefined && seesAlarm(scope, alarm)) found.push(alarm);
    }
    isEnd = rows.length < rowsAtOnce;
  }
  return {
    from: new Date(fromMs).toISOString(),
    to: new Date(toMs).toISOString(),
    alarms: found,
    ...(isEnd && found.length < limit ? {} : { next: String(before) }),
    gaps: await readGaps(db, query),
  };
}

/** Ours alone are in the column; what is damaged there is left out. */
export function readAlarmRecord(text: string): AlarmRecord | undefined {
  try {
    const read: AlarmRecord = JSON.parse(text);
    return typeof read.target === "string" && typeof read.raisedAt === "string" ? read : undefined;
  } catch {
    return undefined;
  }
}

function seesAlarm(scope: Scope, { scope: about, target }: AlarmRecord): boolean {
  if (about === "floor") return scope.kind === "all";
  return sees(scope, about === "service" ? "services" : "agents", target);
}
