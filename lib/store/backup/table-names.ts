import { sql } from "kysely";
import type { Store } from "../store.ts";

/** Our tables in the order they were made: one that refers to another comes after it. */
export async function tableNames({ db, kind }: Pick<Store, "db" | "kind">): Promise<readonly string[]> {
  const { rows } = await (kind === "sqlite"
    ? sql<{ name: string }>`
        select name from sqlite_schema
        where type = 'table' and name not like 'sqlite%' and name not like 'kysely%' order by rowid`
    : sql<{ name: string }>`
        select relname as name from pg_class
        where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname not like 'kysely%'
        order by oid`
  ).execute(db);
  return rows.map(({ name }) => name);
}
