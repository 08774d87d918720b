import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { BaselineRow, Store } from "@/lib/store/server.ts";
import type { Baseline, BaselineCounters, Baselines } from "./baselines.ts";

const countersShape: z.ZodType<BaselineCounters> = z.record(z.string(), z.record(z.string(), z.number()));

/** In the account's column: an absent one would not be unique. */
const everybody = "";

export interface BaselinesOptions {
  readonly db: Store["db"];
  /** Epoch ms. */
  readonly now: () => number;
}

/** Baselines kept in `db`. One whose counters cannot be read counts as none. */
export function createBaselines({ db, now }: BaselinesOptions): Baselines {
  return {
    async list(account) {
      const rows = await db
        .selectFrom("baselines")
        .selectAll()
        .where("account", "in", [everybody, account])
        .orderBy("taken_at")
        .execute();
      return rows.flatMap((row) => baselineOf(row) ?? []);
    },
    async take({ kind, target, account, takenBy, counters }) {
      const taken = { taken_by: takenBy, taken_at: now(), counters: JSON.stringify(counters) };
      const row = { id: randomUUID(), kind, target, account: account ?? everybody, ...taken };
      const { id } = await db
        .insertInto("baselines")
        .values(row)
        .onConflict((conflict) => conflict.columns(["kind", "target", "account"]).doUpdateSet(taken))
        .returning("id")
        .executeTakeFirstOrThrow();
      return toldOf({ ...row, id }, counters);
    },
    async remove({ kind, target, account }) {
      const { numDeletedRows } = await db
        .deleteFrom("baselines")
        .where("kind", "=", kind)
        .where("target", "=", target)
        .where("account", "=", account ?? everybody)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
  };
}

function baselineOf(row: BaselineRow): Baseline | undefined {
  try {
    return toldOf(row, countersShape.parse(JSON.parse(row.counters)));
  } catch {
    return undefined;
  }
}

function toldOf(row: BaselineRow, counters: BaselineCounters): Baseline {
  const { id, kind, target, account, taken_by, taken_at } = row;
  return {
    id,
    kind,
    target,
    ...(account === everybody ? {} : { account }),
    takenBy: taken_by,
    takenAt: new Date(taken_at).toISOString(),
    counters,
  };
}
