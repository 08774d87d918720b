// The checks of `npm run verify`, counted: a tool is one, and every unit test is one.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { audit } from "./audit.mjs";
import { none, sum } from "./counts.mjs";
import { bin, root, run, runAside } from "./prepare.mjs";

const report = join(root, ".cache", "vitest.json");

const types = ["TypeScript", "typescript", "tsc", ["--noEmit", "-p", "."]];
const besideTypes = [
  ["Biome", "@biomejs/biome", "biome", ["ci", "--error-on-warnings", "--colors=off"]],
  [
    "dependency-cruiser",
    "dependency-cruiser",
    "depcruise",
    ["--config", ".dependency-cruiser.cjs", "app", "components", "lib"],
  ],
  ["knip", "knip", "knip", []],
];
/** Runs all checks; resolves with how many passed, failed and were skipped. */
export async function verify() {
  return sum([await tools(), await unitTests()]);
}

/** The checks that are programs of their own; tsc takes as long as all others, so that these run beside it. */
export async function tools() {
  const others = async () => {
    const counts = [];
    for (const tool of besideTypes) counts.push(await check(tool));
    return [...counts, await vulnerabilities()];
  };
  const [typed, rest] = await Promise.all([check(types), others()]);
  return sum([typed, ...rest]);
}

async function check([title, tool, command, args]) {
  const { code, text } = await runAside(process.execPath, [bin(tool, command), ...args]);
  process.stdout.write(text);
  console.log(`${code === 0 ? "✓" : "✗"} ${title}`);
  return { ...none, [code === 0 ? "passed" : "failed"]: 1 };
}

/** Skipped, with a line that says so, when the registry cannot be asked: no network is no vulnerability. */
async function vulnerabilities() {
  const { verdict, text } = await audit();
  const [mark, count] = { clean: ["✓", "passed"], vulnerable: ["✗", "failed"], unknown: ["–", "skipped"] }[
    verdict
  ];
  console.log(`${mark} npm audit: ${text}`);
  return { ...none, [count]: 1 };
}

/** Runs the unit tests. */
export async function unitTests() {
  mkdirSync(join(root, ".cache"), { recursive: true });
  rmSync(report, { force: true });
  const args = ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const code = await run(process.execPath, [bin("vitest"), ...args]);
  const result = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
  const failed = result?.numFailedTests ?? 0;
  console.log(`${code === 0 ? "✓" : "✗"} vitest`);
  return {
    passed: result?.numPassedTests ?? 0,
    // A suite that does not load, or an unhandled error, fails no test but the run.
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: result?.numPendingTests ?? 0,
  };
}
