import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { AlarmMarks } from "@/lib/domain/index.ts";
import type { Store } from "@/lib/store/server.ts";
import type { AlarmStore, KeptMarks } from "./alarm-store.ts";
import { createMemoryStore } from "./create-memory-store.ts";
import type { WriteBehind } from "./create-write-behind.ts";
import { parseJson } from "./parse-json.ts";

const instant = z.iso.datetime();
const shape: z.ZodType<AlarmMarks> = z.object({
  acknowledged: z.object({ by: z.string(), at: instant, note: z.string().exactOptional() }).exactOptional(),
  snoozedUntil: z.union([z.literal("cleared"), instant]).exactOptional(),
});

export interface KeptStoreOptions {
  readonly db: Store["db"];
  readonly writes: WriteBehind;
  /** Epoch ms. */
  readonly now: () => number;
  /** Told of a row that cannot be read, which then counts as none. */
  readonly onRefused: (message: string) => void;
}

/**
 * Marks in memory, as they were when the process last ended, and kept in the database behind what people see.
 * @throws StoreError when they cannot be read
 */
export async function openAlarmStore(options: KeptStoreOptions, limit?: number): Promise<AlarmStore> {
  const { db, writes, now, onRefused } = options;
  const memory = createMemoryStore(limit, (alarm) => write(alarm));

  function write(alarm: string): void {
    // What is so when its turn comes, which may be later than now.
    writes.write(`alarm_marks ${alarm}`, async () => {
      const kept = memory.find(alarm);
      await (kept === undefined ? remove(db, alarm) : save(db, alarm, kept, now()));
    });
  }

  for (const { alarm, since, marks } of await db
    .selectFrom("alarm_marks")
    .selectAll()
    .orderBy("kept_at")
    .execute()) {
    const read = shape.safeParse(parseJson(marks));
    if (read.success) memory.keep(alarm, { since, marks: read.data });
    else onRefused(`The marks kept of ${alarm} cannot be read.`);
  }
  return {
    ...memory,
    keep(alarm, kept) {
      const before = memory.find(alarm);
      memory.keep(alarm, kept);
      // Marks are looked at with every floor: only what changed is written.
      if (!isDeepStrictEqual(before, kept)) write(alarm);
    },
    forget(alarm) {
      if (memory.find(alarm) === undefined) return;
      memory.forget(alarm);
      write(alarm);
    },
  };
}

async function save(
  db: Store["db"],
  alarm: string,
  { since, marks }: KeptMarks,
  atMs: number,
): Promise<void> {
  const row = { since, marks: JSON.stringify(marks), kept_at: atMs };
  await db
    .insertInto("alarm_marks")
    .values({ alarm, ...row })
    .onConflict((conflict) => conflict.column("alarm").doUpdateSet(row))
    .execute();
}

async function remove(db: Store["db"], alarm: string): Promise<void> {
  await db.deleteFrom("alarm_marks").where("alarm", "=", alarm).execute();
}
