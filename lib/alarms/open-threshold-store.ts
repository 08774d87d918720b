import { z } from "zod";
import { type AlarmThreshold, checkAlarmThresholds } from "@/lib/domain/index.ts";
import type { KeptStoreOptions } from "./open-alarm-store.ts";
import { parseJson } from "./parse-json.ts";

const shape: z.ZodType<readonly AlarmThreshold[]> = z.array(
  z.object({ name: z.string(), media: z.string(), value: z.number() }),
);

/** The limits that people had a source watch. */
export interface ThresholdStore {
  /** As kept when the store was opened; undefined while nobody changed them. */
  readonly kept: readonly AlarmThreshold[] | undefined;
  /** Takes the place of those before, behind what people see. */
  keep(thresholds: readonly AlarmThreshold[]): void;
}

/**
 * The limits kept for `source`. Ones that cannot be asked of it any more count as none, and are told of.
 * @throws StoreError when they cannot be read
 */
export async function openThresholdStore(options: KeptStoreOptions, source: string): Promise<ThresholdStore> {
  const { db, writes, now, onRefused } = options;
  const name = `alarm-thresholds-${source}`;
  const row = await db.selectFrom("kept_documents").selectAll().where("name", "=", name).executeTakeFirst();
  const read = row && shape.safeParse(parseJson(row.document));
  const isUsable = read?.success === true && checkAlarmThresholds(read.data).length === 0;
  if (row && !isUsable) onRefused(`The limits kept for ${source} cannot be used: those shipped are watched.`);
  return {
    kept: isUsable ? read.data : undefined,
    keep(thresholds) {
      const kept = { document: JSON.stringify(thresholds), kept_at: now() };
      writes.write(`kept_documents ${name}`, async () => {
        await db
          .insertInto("kept_documents")
          .values({ name, ...kept })
          .onConflict((conflict) => conflict.column("name").doUpdateSet(kept))
          .execute();
      });
    },
  };
}
