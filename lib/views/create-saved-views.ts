import { randomUUID } from "node:crypto";
import { type Store, StoreError } from "@/lib/store/server.ts";
import type { SavedView, SavedViewDraft, SavedViews } from "./saved-views.ts";

const longestName = 80;
const longestQuery = 4096;
const mostOfOnePath = 50;

export interface SavedViewsOptions {
  readonly db: Store["db"];
  /** Epoch ms. */
  readonly now: () => number;
}

type Database = SavedViewsOptions["db"];

/** Views kept in `db`. */
export function createSavedViews({ db, now }: SavedViewsOptions): SavedViews {
  return {
    async list(account, path) {
      const own = await ownViews(db, account, path);
      const others = await db
        .selectFrom("saved_views")
        .selectAll()
        .where("path", "=", path)
        .where("is_shared", "=", 1)
        .where("account", "!=", account)
        .execute();
      const shared = others
        .map(viewOf)
        .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
      return [...own, ...shared];
    },
    async keep(account, draft) {
      const name = draft.name.trim();
      if (!isName(name) || draft.query.length > longestQuery) return { answer: "faults" };
      return db.transaction().execute((transaction) => keep(transaction, account, { ...draft, name }, now()));
    },
    async find(account, id) {
      const row = await db
        .selectFrom("saved_views")
        .selectAll()
        .where("id", "=", id)
        .where("account", "=", account)
        .executeTakeFirst();
      return row && viewOf(row);
    },
    async change(account, id, { name: wanted, query, isShared }) {
      const name = wanted?.trim();
      if ((name !== undefined && !isName(name)) || (query?.length ?? 0) > longestQuery) return "faults";
      try {
        const { numUpdatedRows } = await db
          .updateTable("saved_views")
          .set({
            ...(name === undefined ? {} : { name }),
            ...(query === undefined ? {} : { query }),
            ...(isShared === undefined ? {} : { is_shared: isShared ? 1 : 0 }),
            kept_at: now(),
          })
          .where("id", "=", id)
          .where("account", "=", account)
          .executeTakeFirstOrThrow();
        return numUpdatedRows > 0n ? "done" : "gone";
      } catch (error) {
        if (error instanceof StoreError && error.code === "conflict") return "taken";
        throw error;
      }
    },
    arrange: (account, path, ids) =>
      db.transaction().execute((transaction) => arrange(transaction, account, path, ids)),
    async remove(account, id) {
      const { numDeletedRows } = await db
        .deleteFrom("saved_views")
        .where("id", "=", id)
        .where("account", "=", account)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
  };
}

async function keep(db: Database, account: string, draft: SavedViewDraft, atMs: number) {
  const own = await ownViews(db, account, draft.path);
  const before = own.find(({ name }) => name === draft.name);
  if (!before && own.length >= mostOfOnePath) return { answer: "full" } as const;
  const { path, name, query, isShared } = draft;
  const row = { query, is_shared: isShared ? 1 : 0, kept_at: atMs };
  const id = before?.id ?? randomUUID();
  if (before) await db.updateTable("saved_views").set(row).where("id", "=", id).execute();
  else {
    const { last } = await db
      .selectFrom("saved_views")
      .select(({ fn }) => fn.max<number | null>("place").as("last"))
      .where("account", "=", account)
      .where("path", "=", path)
      .executeTakeFirstOrThrow();
    const place = (last ?? -1) + 1;
    await db
      .insertInto("saved_views")
      .values({ id, account, path, name, place, ...row })
      .execute();
  }
  return { answer: "done", view: { id, account, path, name, query, isShared } } as const;
}

async function arrange(db: Database, account: string, path: string, ids: readonly string[]): Promise<void> {
  const own = (await ownViews(db, account, path)).map(({ id }) => id);
  const named = ids.filter((id, index) => own.includes(id) && ids.indexOf(id) === index);
  const order = [...named, ...own.filter((id) => !named.includes(id))];
  for (const [place, id] of order.entries())
    await db.updateTable("saved_views").set({ place }).where("id", "=", id).execute();
}

async function ownViews(db: Database, account: string, path: string): Promise<readonly SavedView[]> {
  const rows = await db
    .selectFrom("saved_views")
    .selectAll()
    .where("account", "=", account)
    .where("path", "=", path)
    .orderBy("place")
    .execute();
  return rows.map(viewOf);
}

function viewOf({
  id,
  account,
  path,
  name,
  query,
  is_shared,
}: Omit<SavedView, "isShared"> & { is_shared: number }) {
  return { id, account, path, name, query, isShared: is_shared === 1 };
}

function isName(name: string): boolean {
  return name !== "" && name.length <= longestName && !/[\p{Cc}\p{Surrogate}]/u.test(name);
}
