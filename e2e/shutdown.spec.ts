import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { openRawStream, type RawStream } from "./support/raw-stream.ts";
import { slowness } from "./support/slowness.ts";
import { startApp } from "./support/start-app.ts";
import { startFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";

const clients = 200;
const deadlineMs = 10_000;

test.describe.configure({ timeout: 120_000 });

test("200 screens are bidden goodbye, the licences are free again, and all is over in ten seconds", async () => {
  const floor = await startFloor({}, { MAX_STREAM_OPENS: String(clients) });
  const streams = await openMany(`${floor.app.url}/api/stream`, clients);
  await Promise.all(streams.map((stream) => stream.next("snapshot")));
  expect(floor.cti.licences().inUse.supervision).toBeGreaterThan(0);
  const startedAt = Date.now();
  expect(await floor.app.stop()).toBe(0);
  expect(Date.now() - startedAt).toBeLessThan(deadlineMs);
  expect(floor.cti.subscriptions()).toEqual([]);
  expect(floor.cti.channels()).toEqual([]);
  expect(floor.cti.licences().inUse).toEqual({ supervision: 0, screenSync: 0, agentControl: 0, config: 0 });
  const waits: number[] = [];
  for (const stream of streams) {
    const { reason, retryMs } = JSON.parse((await stream.next("bye")).data);
    expect(reason).toBe("shutdown");
    waits.push(retryMs);
  }
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...waits)).toBeLessThanOrEqual(5000);
  expect(Math.max(...waits) - Math.min(...waits), "they do not return in one wave").toBeGreaterThan(2500);
  await floor.stop();
});

test("with nobody watching, it frees the licences as well", async () => {
  const floor = await startFloor();
  const startedAt = Date.now();
  expect(await floor.app.stop()).toBe(0);
  expect(Date.now() - startedAt).toBeLessThan(deadlineMs);
  expect(floor.cti.subscriptions()).toEqual([]);
  expect(floor.cti.channels()).toEqual([]);
  await floor.stop();
});

test("a contact centre that does not answer cannot hold it back", async () => {
  const floor = await startFloor();
  const stream = await openRawStream(`${floor.app.url}/api/stream`);
  await stream.next("snapshot");
  floor.cti.blackhole();
  const startedAt = Date.now();
  expect(await floor.app.stop()).toBe(0);
  expect(Date.now() - startedAt).toBeLessThan(deadlineMs);
  expect(JSON.parse((await stream.next("bye")).data).reason).toBe("shutdown");
  await floor.stop();
});

test("Ctrl+C ends it as a service manager does", async () => {
  const floor = await startFloor();
  expect(await floor.app.stop("SIGINT")).toBe(0);
  expect(floor.cti.subscriptions()).toEqual([]);
  await floor.stop();
});

test("a page left open is live again by itself within 15 seconds of the restart", async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), "mirante-restart-"));
  const database = { DATABASE_URL: `file:${folder}/mirante.db` };
  const floor = await startFloor({ speed: 10 }, database);
  await page.goto(floor.app.url);
  const link = page.locator("[data-link]");
  await expect(link).toHaveAttribute("data-link", "live");
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });
  const session = await page.context().cookies();
  await floor.app.stop();
  // Browsers of the tests go over to another app that runs; this one stays where it is, and its session lasts.
  await page.context().addCookies(session);
  await expect(link).not.toHaveAttribute("data-link", "live", { timeout: 35_000 });
  await expect(page.getByText(/NOT LIVE|Delayed/).first()).toBeVisible();
  const next = await startApp({ CTI_URL: floor.cti.url, LOG_LEVEL: "warn", ...database }, floor.app.port);
  await expect(link).toHaveAttribute("data-link", "live", { timeout: 15_000 * slowness() });
  expect(loads).toBe(0);
  await next.stop();
  await floor.stop();
  await rm(folder, { recursive: true });
});

async function openMany(url: string, count: number): Promise<readonly RawStream[]> {
  return Promise.all(Array.from({ length: count }, () => openRawStream(url)));
}
