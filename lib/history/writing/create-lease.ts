import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Store } from "@/lib/store/server.ts";

/** Who does not renew the lease for so long has lost it. */
export const leaseMs = 15_000;

/** Of several processes over one database one records, or everything would be there twice. */
export interface Lease {
  /** Takes or renews it; false while another process has it. @throws StoreError */
  renew(nowMs: number): Promise<boolean>;
  /** As of the last `renew`. */
  isHeld(): boolean;
  /** Lets another process have it at once. @throws StoreError */
  release(): Promise<void>;
}

/** A SQLite file belongs to one process; on PostgreSQL they agree by a row. Their clocks may differ by some seconds. */
export function createLease({ db, kind }: Pick<Store, "db" | "kind">): Lease {
  if (kind === "sqlite")
    return { renew: async () => true, isHeld: () => true, release: async () => undefined };
  const holder = randomUUID();
  let isHeld = false;
  return {
    async renew(nowMs) {
      const at = Math.round(nowMs);
      const { rows } = await sql`
        insert into history_marks (name, at, holder) values ('recorder', ${at}, ${holder})
        on conflict (name) do update set at = excluded.at, holder = excluded.holder
        where history_marks.holder = excluded.holder or history_marks.at < excluded.at - ${sql.lit(leaseMs)}
        returning name`.execute(db);
      isHeld = rows.length > 0;
      return isHeld;
    },
    isHeld: () => isHeld,
    async release() {
      if (!isHeld) return;
      isHeld = false;
      await db
        .deleteFrom("history_marks")
        .where("name", "=", "recorder")
        .where("holder", "=", holder)
        .execute();
    },
  };
}
