import type { DeferredStore } from "@/lib/commands/server.ts";
import type { Store } from "@/lib/store/server.ts";

/** Orders that wait, kept in the database. Every method throws `StoreError` when that cannot be had. */
export function createDeferredStore({ db }: Pick<Store, "db">): DeferredStore {
  return {
    async all() {
      const rows = await db.selectFrom("deferred_commands").selectAll().orderBy("requested_at").execute();
      return rows.map((row) => ({
        id: row.id,
        actorId: row.actor,
        actorName: row.actor_name,
        name: row.name,
        agent: row.agent,
        stateId: row.state_id,
        reason: row.reason,
        requestedAt: new Date(row.requested_at).toISOString(),
        expiresAt: new Date(row.expires_at).toISOString(),
      }));
    },
    async keep({ id, actorId, actorName, name, agent, stateId, reason, requestedAt, expiresAt }) {
      const row = {
        ...{ id, actor: actorId, actor_name: actorName, name, agent, state_id: stateId, reason },
        requested_at: Date.parse(requestedAt),
        expires_at: Date.parse(expiresAt),
      };
      const { id: _, ...rest } = row;
      await db
        .insertInto("deferred_commands")
        .values(row)
        .onConflict((conflict) => conflict.column("id").doUpdateSet(rest))
        .execute();
    },
    async forget(id) {
      const { numDeletedRows } = await db
        .deleteFrom("deferred_commands")
        .where("id", "=", id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
