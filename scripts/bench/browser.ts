import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "@playwright/test";
import { measureBarePage } from "./browser/bare-page.ts";
import { type BenchPage, benchPages, fullestPage } from "./browser/bench-pages.ts";
import { firstLoadKilobytes } from "./browser/first-load.ts";
import { heapGrowth } from "./browser/heap-growth.ts";
import { instrumentPage } from "./browser/instrument-page.ts";
import { launchBrowser } from "./browser/launch-browser.ts";
import { measurePage, type PageCost } from "./browser/measure-page.ts";
import { measureTablePage } from "./browser/table-page.ts";
import { startChild } from "./support/child.ts";
import type { Finding } from "./support/report.ts";
import { type BenchApp, buildApp, startApp } from "./support/start-app.ts";

const warmUpMs = 8000;
/** From here on the growth of the heap is more than the scatter of its samples. */
const tellingMinutes = 10;
const shortMinutes = 0.5;
const bareWork = "work per update of a page of nothing but the stream, p50";
const tableWork = "work per update of a table of agents written by hand, p50";
/** How much more than the table written by hand a page may work. */
const mostTimes = 1.5;

/** What the pages cost a supervisor's browser with 5,000 agents and 300 services, of which 5 % change each second. */
export async function benchBrowser(_runs: number, minutes: number): Promise<Finding[]> {
  buildApp();
  const cti = startChild("cti-server.ts", { AGENTS: "5000", SERVICES: "300", PERIOD_MS: "1000" });
  const { url } = await cti.next("listening");
  const app = await startApp({ CTI_URL: String(url), CTI_FORMAT: "json" });
  const browser = await launchBrowser();
  try {
    await sleep(warmUpMs);
    const bareMs = await withPage(browser, app, "body", (page) => measureBarePage(page, app));
    const tableMs = await withPage(browser, app, "td", (page) => measureTablePage(page, app));
    const findings: Finding[] = [
      { section: "browser", what: bareWork, unit: "ms", value: bareMs },
      { section: "browser", what: tableWork, unit: "ms", value: tableMs },
    ];
    for (const each of benchPages) {
      console.log(`  ${each.path}`);
      findings.push(...(await findingsOf(browser, app, each, tableMs)));
    }
    return [...findings, await growthOf(browser, app, minutes)];
  } finally {
    await browser.close();
    await app.stop();
    await cti.stop();
  }
}

async function findingsOf(
  browser: Browser,
  app: BenchApp,
  { path, numbers }: BenchPage,
  tableMs: number,
): Promise<Finding[]> {
  const address = `${app.url}${path}`;
  const kilobytes = await firstLoadKilobytes(address, { Cookie: app.cookie });
  const cost = await withPage(browser, app, numbers, (page) => measurePage(page, address));
  return [
    ...costsOf(path, cost, tableMs),
    ...interactionsOf(path, cost),
    finding(path, "JavaScript of the first load, gzip", "KB", 200, kilobytes),
  ];
}

function costsOf(path: string, cost: PageCost, tableMs: number): Finding[] {
  return [
    finding(path, "numbers on screen after", "ms", 1500, cost.numbersMs),
    finding(path, `work per update, p50 of ${cost.updates}`, "ms", 12, cost.updateMs),
    finding(
      path,
      "work per update, beside the table written by hand",
      "×",
      mostTimes,
      cost.updateMs / tableMs,
    ),
    {
      ...finding(path, "tasks over 50 ms", "", 0, cost.longTasks.length),
      ...(cost.longTasks.length === 0 ? {} : { runs: cost.longTasks }),
    },
    finding(path, "DOM nodes", "", 4000, cost.nodes),
  ];
}

function interactionsOf(path: string, { typingMs, scrollingMs }: PageCost): Finding[] {
  return [
    ...(typingMs === undefined ? [] : [finding(path, "key to paint, p95", "ms", 50, typingMs)]),
    ...(scrollingMs === undefined
      ? []
      : [finding(path, "between frames while scrolling, p95", "ms", 50, scrollingMs)]),
  ];
}

async function growthOf(browser: Browser, app: BenchApp, minutes: number): Promise<Finding> {
  const isTelling = minutes >= tellingMinutes;
  const watched = isTelling ? minutes : shortMinutes;
  const value = await withPage(browser, app, fullestPage.numbers, async (page) => {
    await page.goto(`${app.url}${fullestPage.path}`);
    return heapGrowth(page, watched);
  });
  const { target, ...told } = finding(fullestPage.path, `heap growth, ${watched} min`, "MB/min", 0.1, value);
  return isTelling && target ? { ...told, target } : told;
}

async function withPage<T>(
  browser: Browser,
  app: BenchApp,
  numbers: string,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ locale: "en", viewport: { width: 1366, height: 768 } });
  try {
    const [name = "", value = ""] = app.cookie.split("=");
    await context.addCookies([{ name, value, url: app.url }]);
    const page = await context.newPage();
    await instrumentPage(page, numbers);
    return await work(page);
  } finally {
    await context.close();
  }
}

function finding(path: string, what: string, unit: string, atMost: number, value: number): Finding {
  return { section: `browser ${decodeURIComponent(path)}`, what, unit, target: { atMost }, value };
}
