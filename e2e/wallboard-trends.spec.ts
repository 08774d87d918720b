import { expect, type Page } from "@playwright/test";
import type { Tile } from "../lib/domain/boards/board.ts";
import type { Truth } from "../lib/simulator/index.ts";
import { hastenTime } from "./support/hasten.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";
import { giveBoard, tvBoard } from "./support/tv-board.ts";
import { busiestService, serviceOf, total, zoneOfYoungDay } from "./support/watched-minutes.ts";

/** A minute takes four seconds. */
const haste = 15;
const minutesWatched = 4;

test.describe("the lines of a board about a contact centre that is watched for some minutes", () => {
  test.describe.configure({ timeout: 120_000 });
  const time = hastenTime(haste);
  /** What was true when each minute ended, in turn; in the last two nothing happened. */
  const ends: Truth[] = [];
  let floor: WatchedFloor;
  let services: readonly [string, string];

  test.beforeAll(async () => {
    const timezone = zoneOfYoungDay();
    floor = await startFloor(
      { agents: 40, speed: 0, clock: time.clock, timezone },
      { ...time.environment, CTI_TIMEZONE: timezone },
    );
    // The minute in which it went live is no whole one, and the next may not be.
    await time.untilNextMinute();
    const minutes = new Map<number, Truth>();
    for (let round = 0; round < minutesWatched; round += 1) {
      const minute = await time.untilNextMinute();
      floor.cti.advanceWorld(90);
      minutes.set(minute, floor.cti.truth());
    }
    ends.push(...minutes.values());
    for (let round = 0; round < 2; round += 1) {
      await time.untilNextMinute();
      ends.push(floor.cti.truth());
    }
    await time.untilNextMinute();
    const busiest = busiestService(minutes);
    const other = last().services.find(({ name, type }) => type === "inbound" && name !== busiest);
    services = [busiest, other?.name ?? ""];
  });
  test.afterAll(() => floor?.stop());

  const last = () => {
    const truth = ends.at(-1);
    if (truth === undefined) throw new Error("no minute was watched");
    return truth;
  };
  const open = async (page: Page, tiles: readonly Tile[]) => {
    const board = tvBoard(last(), { pages: [{ id: "lines", tiles }], rotateSeconds: 300 });
    await page.goto(`${floor.app.url}/wallboard/${await giveBoard(floor.app.url, board)}`);
  };

  for (const kpi of ["waiting", "handling"] as const)
    test(`draw what was ${kpi} as each minute ended, and write what is now`, async ({ page }) => {
      const tile = { id: "trend", kind: "trend", kpi, ...place(0, 0, 12, 8), minutes: 60 } as const;
      await open(page, [{ ...tile, services: services.map(idOf) }]);
      for (const [index, service] of services.entries()) {
        const trueValues = ends.map((truth) => total(serviceOf(truth, service), kpi));
        const expected = withoutRest(trueValues);
        const legend = page.locator(`[data-trend=${kpi}] li[data-service="${idOf(service)}"] .live-value`);
        await expect(legend).toHaveText(String(trueValues.at(-1)));
        const drawn = async () => withoutRest(await readLine(page, index)).slice(-expected.length);
        await expect.poll(drawn, { message: service }).toEqual(expected);
      }
      expect(await readLine(page, 0), "nobody watched the minutes before").not.toHaveLength(60);
    });

  test("end, beside a figure, at what the figure says, of one service, of all, and of all in a medium", async ({
    page,
  }) => {
    const [service] = services;
    const kpi = (id: string, x: number, y: number, more: object): Tile =>
      ({ id: `${id}-${x}`, kind: "kpi", kpi: id, hasTrend: true, ...place(x, y, 4, 4), ...more }) as Tile;
    await open(
      page,
      (["waiting", "handling"] as const).flatMap((id, row) => [
        kpi(id, 0, row * 4, { services: "all" }),
        kpi(id, 4, row * 4, { services: [idOf(service)] }),
        kpi(id, 8, row * 4, { services: "all", media: "voice" }),
      ]),
    );
    for (const id of ["waiting", "handling"] as const) {
      const all = last().services.reduce((sum, each) => sum + total(each, id), 0);
      const one = total(serviceOf(last(), service), id);
      const voice = last()
        .services.flatMap(({ statistics }) => statistics)
        .reduce((sum, { media, values }) => sum + (media === "voice" ? (values[id] ?? 0) : 0), 0);
      for (const [x, value] of [
        [0, all],
        [4, one],
        [8, voice],
      ] as const) {
        const tile = page.locator(`[data-tile=${id}-${x}]`);
        await expect(tile.locator("[data-metric]")).toHaveText(value.toLocaleString("en"));
        await expect(tile.locator(".tile-spark")).toHaveAttribute("data-last", String(value));
        const points = Number(await tile.locator(".tile-spark").getAttribute("data-points"));
        expect(points).toBeGreaterThanOrEqual(Math.floor(ends.length / 2));
      }
    }
  });
});

function idOf(service: string): string {
  return `interact:${service}`;
}

function place(x: number, y: number, w: number, h: number) {
  return { x, y, w, h };
}

/** Up to the first of the values that the last is: minutes go on while the test looks, and nothing happens in them. */
function withoutRest(values: readonly number[]): readonly number[] {
  const lastOther = values.findLastIndex((value) => value !== values.at(-1));
  return values.slice(0, lastOther + 2);
}

/** The values at which a line of a trend is drawn, by its scale; the oldest first. */
function readLine(page: Page, look: number): Promise<readonly number[]> {
  return page.evaluate((index) => {
    const tile = document.querySelector("[data-trend]");
    const top = Number(tile?.querySelector(".tile-trend-scale span")?.textContent);
    const svg = tile?.querySelector("svg");
    const line = svg?.querySelector(`[data-look="${index}"]`)?.getAttribute("d") ?? "";
    const height = svg?.viewBox.baseVal.height ?? 0;
    return [...line.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) =>
      Math.round((1 - Number(y) / height) * top),
    );
  }, look);
}
