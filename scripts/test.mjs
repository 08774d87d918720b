// npm test: everything, from an empty node_modules. Closes with "N passed, N failed".
import { build, install, requireNode } from "./support/prepare.mjs";

requireNode();
const total = { passed: 0, failed: 0, skipped: 0 };
try {
  await install();
  // Imported late: these need the installed packages.
  const { verify } = await import("./support/verify.mjs");
  add(await verify());
  await build();
  total.passed += 1;
  const { e2e } = await import("./support/e2e.mjs");
  add(await e2e());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed += 1;
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);

function add(counts) {
  for (const key of Object.keys(total)) total[key] += counts[key];
}
