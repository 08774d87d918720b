import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { type Board, blankBoard, type Tile } from "../../lib/domain/index.ts";
import { launchBrowser } from "./browser/launch-browser.ts";
import { startChild } from "./support/child.ts";
import type { Finding } from "./support/report.ts";
import { type BenchApp, buildApp, startApp } from "./support/start-app.ts";

const warmUpMs = 8000;
const settleMs = 5000;
const watchMs = 20_000;

/** What a screen costs its computer: twelve tiles on 300 services and 1,000 agents, which change once a second. */
export async function benchWallboard(): Promise<Finding[]> {
  buildApp();
  const cti = startChild("cti-server.ts", { AGENTS: "1000", SERVICES: "300", PERIOD_MS: "1000" });
  const { url } = await cti.next("listening");
  const app = await startApp({ CTI_URL: String(url), CTI_FORMAT: "json" });
  const browser = await launchBrowser();
  try {
    await sleep(warmUpMs);
    const context = await browser.newContext({ locale: "en", viewport: { width: 1920, height: 1080 } });
    const [name = "", value = ""] = app.cookie.split("=");
    await context.addCookies([{ name, value, url: app.url }]);
    const page = await context.newPage();
    await page.goto(`${app.url}/wallboard/${await giveBoard(app)}`);
    await page.locator('[data-link="live"]').waitFor();
    await sleep(settleMs);
    const share = await busyShare(page);
    const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
    return [
      finding("main thread, share of a core", "%", 4, 100 * share),
      finding("DOM nodes", "", 4000, nodes),
    ];
  } finally {
    await browser.close();
    await app.stop();
    await cti.stop();
  }
}

/** The thread's own time over that of the wall: what else the machine does is not in it. */
async function busyShare(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const workSeconds = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find((metric) => metric.name === "TaskDuration")?.value ?? Number.NaN;
  };
  const [before, startedAt] = [await workSeconds(), performance.now()];
  await sleep(watchMs);
  return (1000 * ((await workSeconds()) - before)) / (performance.now() - startedAt);
}

async function giveBoard({ url, cookie }: BenchApp): Promise<string> {
  const answer = await fetch(`${url}/api/boards`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Cookie: cookie, Origin: url },
    body: JSON.stringify({ board }),
  });
  const body: unknown = await answer.json();
  if (typeof body === "object" && body !== null && "id" in body) return String(body.id);
  throw new Error(`no board was made: ${answer.status} ${JSON.stringify(body)}`);
}

const kpis = ["waiting", "longest_wait", "service_level", "abandon_rate", "asa", "aht"];
const all = { services: "all" } as const;

const tiles: readonly Tile[] = [
  ...kpis.map(
    (kpi, index): Tile => ({
      id: kpi,
      kind: "kpi",
      kpi,
      ...all,
      x: 2 * index,
      y: 0,
      w: 2,
      h: 2,
      hasTrend: true,
    }),
  ),
  {
    ...{ id: "services", kind: "services_table", ...all, order: "worst_first", x: 0, y: 2, w: 6, h: 4 },
    columns: ["waiting", "longest_wait", "service_level", "abandon_rate"],
  },
  { id: "states", kind: "agents_by_state", ...all, x: 6, y: 2, w: 3, h: 4 },
  { id: "queue", kind: "waiting_calls", ...all, x: 9, y: 2, w: 3, h: 4 },
  { id: "agents", kind: "agents_list", ...all, x: 0, y: 6, w: 5, h: 2 },
  { id: "chats", kind: "chats", ...all, x: 5, y: 6, w: 4, h: 2 },
  { id: "clock", kind: "clock", hasDate: true, x: 9, y: 6, w: 3, h: 2 },
];

const board: Board = { ...blankBoard("Bench"), pages: [{ id: "page", tiles }] };

function finding(what: string, unit: string, atMost: number, value: number): Finding {
  return { section: "wallboard", what, unit, target: { atMost }, value };
}
