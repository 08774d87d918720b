import { createAudit } from "../../../lib/audit/server.ts";
import { openForReading } from "../../../lib/store/server.ts";

/**
 * Reads the audit of a database that nobody has open any more: whether its chain is whole, how many rows it has, and how
 * many commands of that action were both asked and answered.
 */
export async function judgeAudit(
  url: string,
  action: string,
): Promise<{ readonly isWhole: boolean; readonly rows: number; readonly answered: number }> {
  const store = await openForReading(url);
  try {
    const verdict = await createAudit({ store, now: Date.now }).verify();
    const rows = await store.db.selectFrom("audit").select("content").where("action", "=", action).execute();
    const phases = new Map<string, Set<string>>();
    for (const { content } of rows) {
      const { after } = JSON.parse(content) as { after: { id: string; phase: string } };
      phases.set(after.id, (phases.get(after.id) ?? new Set()).add(after.phase));
    }
    const answered = [...phases.values()].filter((seen) => seen.has("requested") && seen.has("result"));
    const isWhole = verdict.answer === "whole";
    return { isWhole, rows: isWhole ? verdict.rows : 0, answered: answered.length };
  } finally {
    await store.close();
  }
}
