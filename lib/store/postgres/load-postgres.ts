import type { OpenedDatabase } from "../opened-database.ts";

type Open = typeof import("./open-postgres.ts").openPostgres;

/** As `openPostgres`; its driver is loaded here, because an installation on SQLite has no use for its memory. */
export async function openPostgres(...parts: Parameters<Open>): Promise<OpenedDatabase> {
  const postgres = await import("./open-postgres.ts");
  return postgres.openPostgres(...parts);
}
