// npm run e2e [-- playwright arguments]
import { e2e } from "./support/e2e.mjs";
import { install, requireNode } from "./support/prepare.mjs";

requireNode();
await install();
const { failed } = await e2e(process.argv.slice(2));
process.exit(failed === 0 ? 0 : 1);
