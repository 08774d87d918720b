// npm run dev: the same, from source, with reloading.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { listenAddress } from "./support/listen-address.mjs";
import { bin, install, requireNode, root, run } from "./support/prepare.mjs";

requireNode();
if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
await install();
const { host, port } = listenAddress(process.env);
const args = [bin("next"), "dev", "-H", host, "-p", port];
process.exit(await run(process.execPath, args, { env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" } }));
