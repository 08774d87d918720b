// The checks of `npm run verify`, counted: a tool is one, and every unit test is one.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { audit } from "./audit.mjs";
import { bin, root, run } from "./prepare.mjs";

const report = join(root, ".cache", "vitest.json");

const tools = [
  ["Biome", "@biomejs/biome", ["ci", "--error-on-warnings", "--colors=off"]],
  ["TypeScript", "typescript", ["--noEmit", "-p", "."]],
  [
    "dependency-cruiser",
    "dependency-cruiser",
    ["--config", ".dependency-cruiser.cjs", "app", "components", "lib"],
  ],
  ["knip", "knip", []],
];

/** Runs all checks; resolves with how many passed, failed and were skipped. */
export async function verify() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [title, tool, args] of tools) await check(counts, title, toolCommand(tool), args);
  await vulnerabilities(counts);
  await unitTests(counts);
  return counts;
}

/** Skipped, with a line that says so, when the registry cannot be asked: no network is no vulnerability. */
async function vulnerabilities(counts) {
  const { verdict, text } = await audit();
  const [mark, count] = { clean: ["✓", "passed"], vulnerable: ["✗", "failed"], unknown: ["–", "skipped"] }[
    verdict
  ];
  console.log(`${mark} npm audit: ${text}`);
  counts[count] += 1;
}

async function check(counts, title, command, args) {
  const code = await run(process.execPath, [command, ...args]);
  console.log(`${code === 0 ? "✓" : "✗"} ${title}`);
  counts[code === 0 ? "passed" : "failed"] += 1;
}

async function unitTests(counts) {
  mkdirSync(join(root, ".cache"), { recursive: true });
  rmSync(report, { force: true });
  const args = ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const code = await run(process.execPath, [bin("vitest"), ...args]);
  const result = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
  const failed = result?.numFailedTests ?? 0;
  counts.passed += result?.numPassedTests ?? 0;
  counts.skipped += result?.numPendingTests ?? 0;
  // A suite that does not load, or an unhandled error, fails no test but the run.
  counts.failed += code !== 0 && failed === 0 ? 1 : failed;
  console.log(`${code === 0 ? "✓" : "✗"} vitest`);
}

function toolCommand(tool) {
  const names = { "@biomejs/biome": "biome", typescript: "tsc", "dependency-cruiser": "depcruise" };
  return bin(tool, names[tool]);
}
