// npm run backup -- --to <file>: everything in the database, in one file; the server may go on.
import { parseArgs } from "node:util";
import { writeBackup } from "../lib/store/server.ts";
import { databaseUrl } from "./support/database-url.mjs";
import { endWith } from "./support/end-with.ts";

const { to } = parseArgs({ options: { to: { type: "string" } } }).values;

async function main(): Promise<number> {
  if (!to) {
    console.error("Usage: npm run backup -- --to <file>");
    return 2;
  }
  const rows = await writeBackup({ url: databaseUrl(), to, now: Date.now });
  console.log(`${to}: ${rows} rows`);
  return 0;
}

endWith(main, 1);
