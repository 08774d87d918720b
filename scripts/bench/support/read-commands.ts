import { createAudit } from "../../../lib/audit/server.ts";
import { openForReading } from "../../../lib/store/server.ts";

/** What the audit tells of commands. */
export interface ReadCommands {
  /** The chain is as it was written. */
  readonly isWhole: boolean;
  /** Of the whole audit. */
  readonly rows: number;
  /** By the command's id, in their order: `requested`, `result` and the like. */
  readonly phases: ReadonlyMap<string, readonly string[]>;
}

/** Reads the audit of a database that nobody has open any more, and in it the commands of `action`. */
export async function readCommands(url: string, action: string): Promise<ReadCommands> {
  const store = await openForReading(url);
  try {
    const verdict = await createAudit({ store, now: Date.now }).verify();
    const told = store.db.selectFrom("audit").select("content").where("action", "=", action).orderBy("seq");
    const phases = new Map<string, string[]>();
    for (const { content } of await told.execute()) {
      const { after } = JSON.parse(content) as { after: { id: string; phase: string } };
      const seen = phases.get(after.id);
      if (seen === undefined) phases.set(after.id, [after.phase]);
      else seen.push(after.phase);
    }
    const isWhole = verdict.answer === "whole";
    return { isWhole, rows: isWhole ? verdict.rows : 0, phases };
  } finally {
    await store.close();
  }
}
