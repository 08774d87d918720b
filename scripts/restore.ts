// npm run restore -- --from <file>: a backup in the place of the database; the server must be stopped.
import { parseArgs } from "node:util";
import { restoreBackup } from "../lib/store/server.ts";
import { databaseUrl } from "./support/database-url.mjs";
import { endWith } from "./support/end-with.ts";

const { from } = parseArgs({ options: { from: { type: "string" } } }).values;

async function main(): Promise<number> {
  if (!from) {
    console.error("Usage: npm run restore -- --from <file>");
    return 2;
  }
  const { rows, takenAt, before } = await restoreBackup({ url: databaseUrl(), from, now: Date.now });
  console.log(`Restored ${rows} rows as of ${takenAt}.`);
  if (before) console.log(`What was there before is kept: ${before}`);
  return 0;
}

endWith(main, 1);
