import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import type { BenchApp } from "../support/start-app.ts";
import { watchUpdates } from "./measure-page.ts";

const settleMs = 3000;

/** What an update costs a page that reads the same stream and writes one number: less no page of this browser can do. */
export async function measureBarePage(page: Page, app: BenchApp): Promise<number> {
  const address = `${app.url}/bare`;
  await page.route(address, (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><p></p>" }),
  );
  await page.goto(address);
  await page.evaluate(() => {
    const told = document.body.firstElementChild ?? document.body;
    new EventSource("/api/stream").addEventListener("patch", ({ data }) => {
      const { revision } = JSON.parse(data) as { readonly revision: number };
      told.textContent = String(revision);
    });
  });
  await sleep(settleMs);
  const { updateMs, updates } = await watchUpdates(page);
  if (updates === 0) throw new Error("the bare page was told nothing");
  return updateMs;
}
