// npm run verify: every check that needs no browser. Prints each, goes on after a failure, fails if any failed.
import { install, requireNode } from "./support/prepare.mjs";
import { verify } from "./support/verify.mjs";

requireNode();
await install();
const { failed } = await verify();
process.exit(failed === 0 ? 0 : 1);
