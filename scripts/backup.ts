// npm run backup -- --to <file>: everything in the database, in one file; the server may go on.
import { parseArgs } from "node:util";
import { noteBackup } from "../lib/runtime/backup-note.ts";
import { dataFolderOf } from "../lib/runtime/data-folder-of.ts";
import { writeBackup } from "../lib/store/server.ts";
import { databaseUrl } from "./support/database-url.mjs";
import { endWith } from "./support/end-with.ts";

const { to } = parseArgs({ options: { to: { type: "string" } } }).values;

async function main(): Promise<number> {
  if (!to) {
    console.error("Usage: npm run backup -- --to <file>");
    return 2;
  }
  const url = databaseUrl();
  const rows = await writeBackup({ url, to, now: Date.now });
  console.log(`${to}: ${rows} rows`);
  await noteBackup(dataFolderOf(url), { atMs: Date.now(), rows }).catch((error: unknown) => {
    console.error(`The backup is whole, yet the health page will not know of it: ${String(error)}`);
  });
  return 0;
}

endWith(main, 1);
