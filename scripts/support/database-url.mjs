import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./prepare.mjs";

/** Which database the server of this folder has: the environment's, else that of `.env`, else the default. */
export function databaseUrl() {
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
  return process.env.DATABASE_URL?.trim() || "file:./data/mirante.db";
}
