// npm test: everything, from an empty node_modules. Closes with "N passed, N failed".
import { none, sum } from "./support/counts.mjs";
import { build, install, requireNode } from "./support/prepare.mjs";

requireNode();
const counts = [];
try {
  await install();
  // Imported late: these need the installed packages.
  const { tools, unitTests } = await import("./support/verify.mjs");
  counts.push(await tools());
  // Half of the unit tests wait, and the build has that time.
  const [tested, built] = await Promise.allSettled([unitTests(), build()]);
  for (const { reason, value } of [tested, built]) {
    if (reason !== undefined) throw reason;
    counts.push(value ?? { ...none, passed: 1 });
  }
  const { e2e } = await import("./support/e2e.mjs");
  counts.push(await e2e());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  counts.push({ ...none, failed: 1 });
}
const { passed, failed, skipped } = sum(counts);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(failed === 0 ? 0 : 1);
