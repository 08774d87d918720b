import type { Store } from "@/lib/store/server.ts";
import type { AuditEntry, AuditRecord } from "./audit-entry.ts";
import { encodeEntry } from "./encode-entry.ts";
import { hashRow } from "./hash-row.ts";
import { readRecord } from "./read-record.ts";

/** An entry with the moment it was told, epoch ms. */
export interface ToldEntry {
  readonly entry: AuditEntry;
  readonly atMs: number;
}

/** Where rows are written. */
export type AuditStore = Pick<Store, "db" | "kind"> & Partial<Pick<Store, "syncBehind">>;

/** Rows as they were committed; `synced` settles once the disk has them too. */
export interface WrittenEntries {
  readonly records: readonly AuditRecord[];
  readonly synced: Promise<void>;
}

/**
 * Adds `entries` to the end of the chain in one transaction, in their order. Several instances take turns: the row that
 * says where the chain ends is held until the transaction is over. `isUrgent`: somebody waits for the disk.
 * @throws StoreError, and then none of them is written, unless the code is `timeout`.
 */
export async function writeEntries(
  { db, kind, syncBehind }: AuditStore,
  entries: readonly ToldEntry[],
  isUrgent: boolean,
): Promise<WrittenEntries> {
  let synced: Promise<void> | undefined;
  const records = await db.transaction().execute(async (transaction) => {
    synced = syncBehind?.(isUrgent);
    // Whoever waits for it is told; a failure that nobody waits for is met by the next one who does.
    synced?.catch(() => undefined);
    const head = transaction.selectFrom("audit_head").select(["seq", "hash"]).where("chain", "=", 1);
    const from = await (kind === "postgres" ? head.forUpdate() : head).executeTakeFirstOrThrow();
    let { hash } = from;
    const rows = entries.map(({ entry, atMs }, index) => {
      const encoded = encodeEntry(entry, from.seq + index + 1, atMs);
      hash = hashRow(hash, encoded.content);
      return { ...encoded, hash };
    });
    await transaction.insertInto("audit").values(rows).execute();
    await transaction
      .updateTable("audit_head")
      .set({ seq: from.seq + rows.length, hash })
      .where("chain", "=", 1)
      .execute();
    return rows.map(readRecord);
  });
  return { records, synced: synced ?? Promise.resolve() };
}
