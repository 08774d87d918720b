import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The folder with `initdb` and `pg_ctl`: in PATH, or where Debian keeps the newest; undefined = not installed. */
export function findPostgres(): string | undefined {
  const versions = "/usr/lib/postgresql";
  const debian = existsSync(versions)
    ? readdirSync(versions)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(versions, version, "bin"))
    : [];
  return [...(process.env.PATH ?? "").split(delimiter), ...debian].find((folder) =>
    ["initdb", "pg_ctl"].every((name) => existsSync(join(folder, name))),
  );
}
