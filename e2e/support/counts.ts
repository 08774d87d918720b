import type { Page } from "@playwright/test";
import type { Truth } from "../../lib/simulator/index.ts";
import { fetchFloor } from "./fetch-floor.ts";

/** What only grows, told of every medium. */
const counters = ["received", "handled", "handled_awt", "abandoned", "talk_time", "queue_time"];

/** Those of one service, all its media together. */
export type Counts = Readonly<Record<string, number>>;

/** The counters of the service in all its media, as `counters` names them. */
export function trueCounts({ services }: Truth, name: string): Counts {
  const statistics = services.find((service) => service.name === name)?.statistics ?? [];
  return Object.fromEntries(
    counters.map((each) => [each, statistics.reduce((total, { values }) => total + (values[each] ?? 0), 0)]),
  );
}

/** How many wait in it, as a page writes that. */
export function trueWaiting({ services }: Truth, name: string): string {
  const statistics = services.find((service) => service.name === name)?.statistics ?? [];
  return String(statistics.reduce((total, { values }) => total + (values.waiting ?? 0), 0));
}

/** What was counted between two looks. */
export function difference(a: Counts, b: Counts): Counts {
  return Object.fromEntries(counters.map((each) => [each, (a[each] ?? 0) - (b[each] ?? 0)]));
}

export function sum(a: Counts, b: Counts): Counts {
  return Object.fromEntries(counters.map((each) => [each, (a[each] ?? 0) + (b[each] ?? 0)]));
}

/** As a page writes it. */
export function serviceLevel({ handled_awt = 0, handled = 0, abandoned = 0 }: Counts): string {
  return `${((100 * handled_awt) / (handled + abandoned)).toFixed(1)}%`;
}

/** As the floor document tells the counters of a service. */
export async function toldCounts(url: string, id: string): Promise<Counts> {
  const media = Object.values((await fetchFloor(url)).services[id]?.metrics ?? {});
  return Object.fromEntries(
    counters.map((each) => [each, media.reduce((total, values) => total + (values[each] ?? 0), 0)]),
  );
}

/** The line of a statistic: its last figure is the total of all media. */
export function figure(page: Page, metric: string) {
  return page.locator(`main table tr:has([data-passport="${metric}"]) td`).last();
}

export async function readFigure(page: Page, metric: string): Promise<string | undefined> {
  return (await figure(page, metric).textContent())?.replace("≈", "").trim();
}

/** As the page of a service shows them; empty while one of them is none. */
export async function readCounts(page: Page): Promise<Counts> {
  const read = async (metric: string) => {
    const value = await figure(page, metric)
      .locator("[data-value]")
      .getAttribute("data-value", { timeout: 2_000 });
    return [metric, Number(value)] as const;
  };
  return Object.fromEntries(await Promise.all(counters.map(read)).catch(() => []));
}

/** What the server itself says was counted since the shared baseline. */
export async function toldFigures(page: Page): Promise<Counts> {
  const media: Counts[] = await page.evaluate(async () => {
    const { baselines } = await (await fetch("/api/baselines")).json();
    const [shared] = baselines.filter((each: { readonly isShared: boolean }) => each.isShared);
    return Object.values((await (await fetch(`/api/baselines/${shared.id}/figures`)).json()).media);
  });
  return Object.fromEntries(
    counters.map((each) => [each, media.reduce((total, values) => total + (values[each] ?? 0), 0)]),
  );
}
