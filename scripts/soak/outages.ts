import { runTool } from "./run-tool.ts";
import type { SoakLength } from "./soak-length.ts";

/** As long as an outage that nobody may notice on a screen: longer ones prove no more. */
const mostMinutes = 5;

/** The long form of two tests: PostgreSQL is away for minutes, and answers slowly for as many. */
export async function soakOutages({ minutes }: Pick<SoakLength, "minutes">): Promise<string> {
  const lasting = String(Math.min(mostMinutes, minutes));
  await runTool(
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "app/api/commands/outage.test.ts",
      "lib/runtime/slow-database.test.ts",
    ],
    { MIRANTE_OUTAGE_MINUTES: lasting, MIRANTE_REQUIRE_POSTGRES: "1" },
  );
  return `${lasting} minutes without PostgreSQL, and as many with one that takes five seconds to an answer, made no news older, ordered nothing that could not be written down, and left nothing out of history`;
}
