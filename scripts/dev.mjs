// npm run dev: the same, from source, with reloading.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { bin, install, requireNode, root, run } from "./support/prepare.mjs";

requireNode();
if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
await install();
const args = [bin("next"), "dev", "-H", process.env.HOST || "127.0.0.1", "-p", process.env.PORT || "3000"];
process.exit(await run(process.execPath, args, { env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" } }));
