import { runTool } from "./run-tool.ts";
import type { SoakLength } from "./soak-length.ts";

/** The long form of a unit test: on each database, a writer of the audit is killed again and again. */
export async function soakAuditKills({ loops }: Pick<SoakLength, "loops">): Promise<string> {
  await runTool(["node_modules/vitest/vitest.mjs", "run", "lib/audit/survives-kills.test.ts"], {
    MIRANTE_KILL_LOOPS: String(loops),
  });
  return `every row of the audit that was acknowledged outlived ${loops} kills on each database, in one whole chain`;
}
