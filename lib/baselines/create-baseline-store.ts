import { z } from "zod";
import type { Baseline } from "@/lib/domain/index.ts";
import type { BaselineRow, Store } from "@/lib/store/server.ts";
import type { BaselineStore, KeptBaseline } from "./baseline-store.ts";

const values = z.record(z.string(), z.number());

/** The `media` of a baseline, as the column holds it. */
const mediaShape = z.record(
  z.string(),
  z.object({
    counters: z.array(z.string()),
    counted: z.object({ base: values, last: values, resetAt: z.string() }).partial(),
  }),
);

/** In the account's column: an absent one would not be unique. */
const everybody = "";

/** Baselines kept in `db`. */
export function createBaselineStore({ db }: Pick<Store, "db">): BaselineStore {
  return {
    async all() {
      const rows = await db
        .selectFrom("baselines")
        .selectAll()
        .where("kind", "=", "service")
        .orderBy("taken_at")
        .orderBy("id")
        .execute();
      return rows.flatMap((row) => keptOf(row) ?? []);
    },
    keep: (rows) =>
      db.transaction().execute(async (transaction) => {
        for (const row of rows.map(rowOf)) {
          // Another process over the same database may have marked the same service meanwhile.
          await transaction
            .deleteFrom("baselines")
            .where("kind", "=", row.kind)
            .where("target", "=", row.target)
            .where("account", "=", row.account)
            .where("id", "!=", row.id)
            .execute();
          const { id: _, ...rest } = row;
          await transaction
            .insertInto("baselines")
            .values(row)
            .onConflict((conflict) => conflict.column("id").doUpdateSet(rest))
            .execute();
        }
      }),
    renew: (rows) =>
      db.transaction().execute(async (transaction) => {
        for (const { id, taken_at, counters } of rows.map(rowOf))
          await transaction
            .updateTable("baselines")
            .set({ counters })
            .where("id", "=", id)
            .where("taken_at", "=", taken_at)
            .execute();
      }),
    async forget(id) {
      await db.deleteFrom("baselines").where("id", "=", id).execute();
    },
  };
}

function rowOf({ id, owner, by, service, baseline }: KeptBaseline): BaselineRow {
  return {
    ...{ id, kind: "service", target: service, account: owner ?? everybody, taken_by: by },
    taken_at: Date.parse(baseline.since),
    counters: JSON.stringify(baseline.media),
  };
}

function keptOf({
  id,
  target,
  account,
  taken_by,
  taken_at,
  counters,
}: BaselineRow): KeptBaseline | undefined {
  const media = readMedia(counters);
  if (media === undefined) return undefined;
  const baseline = { since: new Date(taken_at).toISOString(), media };
  return { id, owner: account === everybody ? null : account, by: taken_by, service: target, baseline };
}

function readMedia(text: string): Baseline["media"] | undefined {
  try {
    // JSON has no undefined: what is there has a value, as the type wants it.
    return mediaShape.parse(JSON.parse(text)) as Baseline["media"];
  } catch {
    return undefined;
  }
}
