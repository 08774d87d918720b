import type { Store } from "@/lib/store/server.ts";
import type { AuditQuery } from "./audit.ts";

/** The rows that `query` means, in no order yet. */
export function matchingRows(db: Store["db"], { who, action, target, fromMs, toMs }: AuditQuery) {
  let rows = db.selectFrom("audit").selectAll();
  if (who !== undefined) rows = rows.where("who", "=", who);
  if (target !== undefined) rows = rows.where("target", "=", target);
  if (fromMs !== undefined) rows = rows.where("at", ">=", fromMs);
  if (toMs !== undefined) rows = rows.where("at", "<=", toMs);
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
