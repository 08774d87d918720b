import { type HistoryAnnotation, type Scope, sees } from "@/lib/domain/index.ts";
import type { Store } from "@/lib/store/server.ts";
import { firstTimePlace } from "../cells/places.ts";
import type { HistoryAnnotations, HistoryRange } from "../history.ts";
import { readGaps } from "./read-gaps.ts";

const most = 500;

/** Marks in the range that may be seen, the oldest first. @throws StoreError */
export async function readAnnotations(
  db: Store["db"],
  range: HistoryRange,
  scope: Scope,
): Promise<HistoryAnnotations> {
  const rows = await db
    .selectFrom("history_annotations")
    .selectAll()
    .where("place", ">=", firstTimePlace(range.fromMs))
    .where("place", "<", firstTimePlace(range.toMs))
    .orderBy("place")
    .limit(most * 4)
    .execute();
  const seen = rows.flatMap(({ annotation }) => {
    const read: HistoryAnnotation = JSON.parse(annotation);
    return seesAnnotation(scope, read) ? [read] : [];
  });
  return {
    from: new Date(range.fromMs).toISOString(),
    to: new Date(range.toMs).toISOString(),
    annotations: seen.slice(0, most),
    ...(seen.length > most || rows.length === most * 4 ? { isCut: true } : {}),
    gaps: await readGaps(db, range),
  };
}

/** Links are everybody's; what names no service or agent tells of the whole floor. */
function seesAnnotation(scope: Scope, { kind, target }: HistoryAnnotation): boolean {
  if (kind === "source_lost" || kind === "source_back") return true;
  if (target === undefined) return scope.kind === "all";
  return sees(scope, "services", target) || sees(scope, "agents", target);
}
