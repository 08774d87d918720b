import { sql } from "kysely";
import type { Store } from "@/lib/store/server.ts";
import type { AuditQuery } from "./audit.ts";

/** Rows read at once where no index helps. */
export const scannedAtOnce = 5000;

/** Whether rows have to be read to know which are meant, so that one question could take too long. */
export function isScan({ result, text }: AuditQuery): boolean {
  return result !== undefined || text !== undefined;
}

/** The rows that `query` means, in no order yet. */
export function matchingRows(db: Store["db"], query: AuditQuery) {
  const { who, action, target, result, text, fromMs, toMs } = query;
  let rows = db.selectFrom("audit").selectAll();
  if (who !== undefined) rows = rows.where("who", "=", who);
  if (target !== undefined) rows = rows.where("target", "=", target);
  if (result !== undefined) rows = rows.where("result", "=", result);
  if (fromMs !== undefined) rows = rows.where("at", ">=", fromMs);
  if (toMs !== undefined) rows = rows.where("at", "<=", toMs);
  if (text !== undefined)
    rows = rows.where(sql<boolean>`lower(content) like lower(${patternOf(text)}) escape '\\'`);
  if (action !== undefined)
    rows = rows.where((row) =>
      row.or([
        row("action", "=", action),
        // Names of actions are ours, but a query is anybody's: nothing in it may stand for other letters.
        row(row.fn<string>("substr", ["action", row.lit(1), row.val(action.length + 1)]), "=", `${action}.`),
      ]),
    );
  return rows;
}

/** Where the chain ends now. */
export async function lastSeq(db: Store["db"]): Promise<number> {
  const head = await db.selectFrom("audit_head").select("seq").where("chain", "=", 1).executeTakeFirst();
  return head?.seq ?? 0;
}

/** `text` as it stands in a row's JSON, none of its letters standing for others. */
function patternOf(text: string): string {
  const written = JSON.stringify(text).slice(1, -1);
  return `%${written.replace(/[\\%_]/g, "\\$&")}%`;
}
