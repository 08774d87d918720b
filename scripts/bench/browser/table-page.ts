import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import type { FloorDocument } from "../../../lib/domain/index.ts";
import type { BenchApp } from "../support/start-app.ts";
import { watchUpdates } from "./measure-page.ts";

const settleMs = 5000;

const style = `
  body { margin: 0; font: 13px/20px sans-serif; }
  div { height: 700px; overflow: auto; }
  table { width: 100%; table-layout: fixed; border-collapse: separate; border-spacing: 0; }
  th, td {
    height: 34px; padding: 0 12px; overflow: clip; text-align: start; text-overflow: ellipsis; white-space: nowrap;
    border-bottom: 1px solid silver;
  }
  th { position: sticky; top: 0; background: white; }
  td:nth-child(n + 6) { text-align: end; font-variant-numeric: tabular-nums; }`;

/**
 * What an update costs a page of nothing but the part of a table of agents that is in sight, written by hand: it reads the
 * stream, keeps the floor, writes the texts that are others than before, and lets the times tick with them. No order, filter,
 * total, translation or reason for what is missing: what pages with those cost is told beside it.
 */
export async function measureTablePage(page: Page, app: BenchApp): Promise<number> {
  const address = `${app.url}/table`;
  const body = `<!doctype html><style>${style}</style><div><table><thead></thead><tbody></tbody></table></div>`;
  await page.route(address, (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(address);
  await page.evaluate(drawByHand);
  await sleep(settleMs);
  const { updateMs, updates } = await watchUpdates(page);
  const shown = await page.evaluate(() => document.querySelector("tbody tr")?.textContent);
  if (updates === 0 || !/\d/.test(shown ?? "")) throw new Error("the table written by hand shows nothing");
  return updateMs;
}

/** Runs in the page. */
function drawByHand(): void {
  const heads = [
    "Agent",
    "State",
    "Pause",
    "Service",
    "Media",
    "For",
    "Total",
    "Handled",
    "Talking",
    "Holding",
  ];
  const [head, body] = [document.querySelector("thead"), document.querySelector("tbody")];
  head
    ?.insertRow()
    .append(...heads.map((text) => Object.assign(document.createElement("th"), { textContent: text })));
  const rows = Array.from({ length: 22 }, () => {
    const row = body?.insertRow();
    return heads.map(() => {
      const text = document.createTextNode("");
      row?.insertCell().append(text);
      return text;
    });
  });
  const numbers = new Intl.NumberFormat("en");
  let floor: FloorDocument | undefined;
  let shown: readonly string[] = [];

  function textsOf(agent: FloorDocument["agents"][string]): readonly string[] {
    const [call] = Object.values(agent.calls ?? {});
    const [counted] = Object.values(agent.metrics ?? {}).flatMap((media) => Object.values(media ?? {}));
    const seconds = Math.floor((Date.now() - Date.parse(agent.since ?? "")) / 1000);
    const minutes = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    const told = [counted?.total, counted?.handle_time, counted?.talk_time, counted?.hold_time];
    return [
      ...[
        agent.name,
        agent.state ?? "",
        agent.pause?.name ?? "",
        call?.service ?? "",
        call?.media ?? "",
        minutes,
      ],
      ...told.map((value) => numbers.format(value ?? 0)),
    ];
  }

  function draw(): void {
    for (const [place, cells] of rows.entries()) {
      const agent = floor?.agents[shown[place] ?? ""];
      for (const [column, text] of (agent === undefined ? [] : textsOf(agent)).entries()) {
        const cell = cells[column];
        if (cell !== undefined && cell.data !== text) cell.data = text;
      }
    }
  }

  /** RFC 7396, but for names that no CTI has. */
  function merged(target: unknown, patch: unknown): unknown {
    if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch;
    const copy: Record<string, unknown> = typeof target === "object" ? { ...target } : {};
    for (const [name, change] of Object.entries(patch)) {
      if (change === null) delete copy[name];
      else copy[name] = merged(copy[name], change);
    }
    return copy;
  }

  const stream = new EventSource("/api/stream");
  stream.addEventListener("snapshot", ({ data }) => {
    floor = JSON.parse(data) as FloorDocument;
    shown = Object.keys(floor.agents).slice(0, rows.length);
    draw();
  });
  stream.addEventListener("patch", ({ data }) => {
    floor = merged(floor, JSON.parse(data).patch) as FloorDocument;
    draw();
  });
}
