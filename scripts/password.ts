import { existsSync } from "node:fs";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { ConfigError, parseConfig } from "../lib/runtime/config.ts";
import { recoverPassword } from "../lib/runtime/recover-password.ts";
import { StoreError } from "../lib/store/server.ts";

const usage = `Usage: npm run password -- <login>            prints a link to choose a new password, good for an hour
       npm run password -- <login> --stdin    sets the password that standard input holds
With SQLite, stop Mirante first: its database belongs to one process.`;

await main().catch((error: unknown) => {
  const isOurs = error instanceof ConfigError || error instanceof StoreError || error instanceof TypeError;
  console.error(isOurs ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { stdin: { type: "boolean" }, help: { type: "boolean" } },
  });
  const [login] = positionals;
  if (values.help === true || login === undefined || positionals.length > 1) {
    console.log(usage);
    process.exitCode = values.help === true ? 0 : 1;
    return;
  }
  if (existsSync(".env")) process.loadEnvFile(".env");
  // A line's end belongs to the terminal, not to the password.
  const password = values.stdin === true ? (await text(process.stdin)).replace(/\r?\n$/, "") : undefined;
  console.log(await recoverPassword({ config: parseConfig(process.env), login, password }));
}
