import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NewAccount } from "../../lib/auth/accounts/account.ts";
import type { SimulatorOptions } from "../../lib/simulator/index.ts";
import { makePeople } from "./make-people.ts";
import { administrator } from "./sessions.ts";
import { startFloor, type WatchedFloor } from "./start-floor.ts";

/** As `startFloor`, with people who have accounts already; their password is the administrator's. */
export async function startPeopledFloor(
  people: readonly Omit<NewAccount, "password">[],
  options: SimulatorOptions = {},
  environment: Record<string, string> = {},
): Promise<WatchedFloor> {
  const folder = await mkdtemp(join(tmpdir(), "mirante-people-"));
  const database = `file:${folder}/mirante.db`;
  makePeople(
    database,
    people.map((person) => ({ ...person, password: administrator.password })),
  );
  const floor = await startFloor(options, { DATABASE_URL: database, ...environment });
  return {
    ...floor,
    async stop() {
      await floor.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
