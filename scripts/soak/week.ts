import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faultsOfDay } from "@/lib/history/testing/compare-with-ledger.ts";
import { liveThroughWeek, weekDays } from "@/lib/history/testing/simulated-week.ts";
import { openStore } from "@/lib/store/server.ts";

const silent = { info: () => undefined, warn: () => undefined };
/** As often as a CTI tells. */
const intervalSeconds = 5;
const shownFaults = 20;

/**
 * A week of a simulated contact centre, told every five seconds, with two outages and counters set back by order, at noon and at
 * every midnight, an agent's in the middle of their day: each total and each point of each chart beside the contact centre's own books.
 */
export async function soakWeek(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "mirante-week-"));
  const store = await openStore({ url: `file:${join(folder, "mirante.db")}`, logger: silent });
  const week = await liveThroughWeek(store, intervalSeconds);
  try {
    let compared = 0;
    for (const day of weekDays) {
      const found = await faultsOfDay(week, day, [1, 5, 15, 30, 60]);
      if (found.faults.length > 0)
        throw new Error(
          `of ${day} history tells what is not so:\n${found.faults.slice(0, shownFaults).join("\n")}`,
        );
      compared += found.compared;
    }
    const { agentDay } = week;
    if (agentDay.faults.length > 0)
      throw new Error(`of agents' day is told what is not so:\n${agentDay.faults.join("\n")}`);
    compared += agentDay.compared;
    return `${compared} numbers of a week are those of the contact centre's own books, and ${week.untold.byOrder} were lost to a reset.`;
  } finally {
    await week.driven.history.stop();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}
