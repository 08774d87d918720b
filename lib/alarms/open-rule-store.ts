import type { AlarmRule } from "@/lib/domain/index.ts";
import type { Store } from "@/lib/store/server.ts";
import { createMemoryRuleStore } from "./create-memory-rule-store.ts";
import type { KeptStoreOptions } from "./open-alarm-store.ts";
import { parseJson } from "./parse-json.ts";
import { readRule } from "./read-rule.ts";
import type { KeptRule, RuleStore } from "./rule-store.ts";

/** Says that the starter rules were given: whoever deletes them all does not get them back. */
const begun = "alarm-rules-begun";

/**
 * Rules in memory, in their order, and kept in the database behind what people see. A new database begins with
 * `starters`. A rule that cannot be read is told of, not watched, and left in the database.
 * @throws StoreError when they cannot be read
 */
export async function openRuleStore(
  options: KeptStoreOptions,
  starters: readonly AlarmRule[],
): Promise<RuleStore> {
  const { db, writes, now, onRefused } = options;
  await giveStarters(db, starters, now());
  const rows = await db.selectFrom("alarm_rules").selectAll().orderBy("place").execute();
  const memory = createMemoryRuleStore();
  const places = new Map<string, number>();
  for (const { id, place, version, rule } of rows) {
    const read = readRule(parseJson(rule));
    places.set(id, place);
    if (read?.id === id) memory.keep({ rule: read, version });
    else onRefused(`The alarm rule ${id} cannot be read: it is not watched.`);
  }

  function write(id: string): void {
    writes.write(`alarm_rules ${id}`, async () => {
      const kept = memory.find(id);
      await (kept === undefined ? remove(db, id) : save(db, kept, places.get(id) ?? 0, now()));
    });
  }

  return {
    ...memory,
    keep(kept) {
      const { id } = kept.rule;
      if (!places.has(id)) places.set(id, 1 + Math.max(0, ...places.values()));
      memory.keep(kept);
      write(id);
    },
    forget(id) {
      memory.forget(id);
      write(id);
    },
  };
}

async function giveStarters(db: Store["db"], starters: readonly AlarmRule[], atMs: number): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const marker = { name: begun, document: "{}", kept_at: atMs };
    const given = await transaction
      .insertInto("kept_documents")
      .values(marker)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (Number(given.numInsertedOrUpdatedRows) === 0 || starters.length === 0) return;
    const rows = starters.map((rule, place) => rowOf({ rule, version: 1 }, place, atMs));
    await transaction
      .insertInto("alarm_rules")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

async function save(db: Store["db"], kept: KeptRule, place: number, atMs: number): Promise<void> {
  const { id, ...row } = rowOf(kept, place, atMs);
  await db
    .insertInto("alarm_rules")
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}

async function remove(db: Store["db"], id: string): Promise<void> {
  await db.deleteFrom("alarm_rules").where("id", "=", id).execute();
}

function rowOf({ rule, version }: KeptRule, place: number, atMs: number) {
  return { id: rule.id, place, version, rule: JSON.stringify(rule), kept_at: atMs };
}
