// Runs the Playwright tests against the production build; counted for `npm test`.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { bin, build, root, run } from "./prepare.mjs";

const report = join(root, ".cache", "playwright.json");

/** Runs all end-to-end tests (or those `args` name); resolves with how many passed, failed and were skipped. */
export async function e2e(args = []) {
  const browser = await findBrowser();
  await build();
  mkdirSync(join(root, ".cache"), { recursive: true });
  rmSync(report, { force: true });
  const code = await run(
    process.execPath,
    [bin("@playwright/test", "playwright"), "test", "-c", "e2e", ...args],
    {
      env: {
        ...process.env,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        ...(browser ? { BROWSER_PATH: browser } : {}),
      },
    },
  );
  const stats = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")).stats : undefined;
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
  return {
    passed: stats?.expected ?? 0,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: stats?.skipped ?? 0,
  };
}
