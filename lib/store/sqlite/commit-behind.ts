import type { Kysely } from "kysely";
import type { Committed } from "../statements.ts";
import type { Behind } from "./durable-driver.ts";

/** Runs `work` once the connection is free, and answers as soon as it is done; `synced` is told by the driver. */
export async function commitBehind<Tables, T>(
  db: Kysely<Tables>,
  behind: Behind,
  isUrgent: boolean,
  work: () => T,
): Promise<Committed<T>> {
  let synced: Promise<void> = Promise.resolve();
  const value = await db.connection().execute(async () => {
    synced = new Promise((resolve) => {
      behind.waiter = { isUrgent, tell: resolve };
    });
    return work();
  });
  // Whoever waits for it is told; a failure that nobody waits for is met by the next one who does.
  synced.catch(() => undefined);
  return { value, synced };
}
