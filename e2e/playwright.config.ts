import { defineConfig } from "@playwright/test";

const executablePath = process.env.BROWSER_PATH;

/** What mostly waits for silence to be noticed: it runs beside the others, which keep the processor busy. */
const waiting = [
  "wallboard-{days,faults,updates}.spec.ts",
  "browser-link.spec.ts",
  "not-live.spec.ts",
  "degraded.spec.ts",
];
/** What watches some minutes first. Those about the history share theirs, so that they run one after the other. */
const watched = ["history*.spec.ts", "trends.spec.ts", "reports.spec.ts"];
/** What measures how long a page works, or drives all its time: it has the machine for itself, once the others are done. */
const measuring = ["big-floor.spec.ts", "wallboard-hours.spec.ts"];

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  fullyParallel: false,
  workers: 3,
  projects: [
    { name: "waiting", testMatch: waiting, workers: 1 },
    { name: "watched", testMatch: watched, workers: 1 },
    { name: "working", testIgnore: [...waiting, ...watched, ...measuring], workers: 2 },
    { name: "measuring", testMatch: measuring, dependencies: ["waiting", "watched", "working"], workers: 1 },
  ],
  retries: 0,
  timeout: 150_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json"]],
  use: {
    locale: "en",
    colorScheme: "light",
    viewport: { width: 1366, height: 768 },
    // A trace of a page that changes each second costs more than the page: it is asked for, to look into a failure.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
