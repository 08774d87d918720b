import { expect, type Page } from "@playwright/test";
import { trueAgents } from "../app/api/dashboard/testing/true-dashboards.ts";
import { compareValues, secondsOf } from "./support/compare-screen.ts";
import { differences, type Fact } from "./support/facts.ts";
import { fetchFloor } from "./support/fetch-floor.ts";
import { freeze, type Moment } from "./support/moment.ts";
import { presenceOfState } from "./support/presence-of-state.ts";
import { moreIn, readTexts, readTiles } from "./support/read-tiles.ts";
import { screenSizes } from "./support/screen-sizes.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import { seeDocument } from "./support/see-document.ts";
import { seeFitting } from "./support/see-fitting.ts";
import { seeLive } from "./support/see-live.ts";
import { signShares } from "./support/sign-shares.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";
import { trueChatServices } from "./support/true-chats.ts";
import { giveBoard, tvBoard } from "./support/tv-board.ts";

const pages = ["now", "people", "digital"] as const;
/** Of a screen of 1920 × 1080, in pixels: what is read at six to ten metres. */
const leastData = 34;
const leastHero = 3 * leastData;

test.describe("a board on the wall of a contact centre that stands still", () => {
  test.describe.configure({ timeout: 120_000 });
  let floor: WatchedFloor;
  let moment: Moment;
  let address: string;

  test.beforeAll(async () => {
    floor = await startFloor({ speed: 20 });
    floor.cti.advanceWorld(600);
    moment = freeze(floor.cti);
    await seeDocument(floor.app.url, moment);
    address = `${floor.app.url}/wallboard/${await giveBoard(floor.app.url, tvBoard(moment.truth))}`;
  });
  test.afterAll(() => floor?.stop());

  const open = async (page: Page, at = address) => {
    await page.goto(at);
    await seeLive(page);
    await page.keyboard.press(" ");
  };
  const turnTo = async (page: Page, index: number) => {
    await page.locator("nav button").nth(index).click();
    await expect(page.locator("[data-board-page]")).toHaveAttribute("data-board-page", pages[index] ?? "");
  };

  test("shows the figures of services as they are, each beside its target", async ({ page }) => {
    await open(page);
    const compare = async () => {
      const shown = (await readTiles(page)).filter(({ kind }) => kind === "kpi" || kind === "services_table");
      return compareValues(shown, moment);
    };
    await expect.poll(compare).toEqual([]);
    const rows = page.locator("main tr[data-service]");
    const more = await moreIn(page, "table");
    expect((await rows.count()) + more, "every service is shown or counted").toBe(
      moment.truth.services.length,
    );
    await expect(page.locator("[data-kind=kpi] [data-target]")).not.toHaveCount(0);
    await turnTo(page, 1);
    await expect.poll(compare).toEqual([]);
  });

  test("shows how many agents are in each state, who they are, and who waits how long", async ({ page }) => {
    const { agents, services } = moment.truth;
    await open(page);
    const presences = agents.map(({ state }) => presenceOfState(state));
    const expected = new Map<string, Fact>(
      ["available", "busy", "private", "paused", "faulted", "offline", "unknown"].map((presence) => [
        presence,
        String(presences.filter((each) => each === presence).length),
      ]),
    );
    const counts = async () =>
      new Map(
        await page
          .locator("[data-presence-count]")
          .evaluateAll((all) =>
            all.map((each): [string, string] => [
              each.getAttribute("data-presence-count") ?? "",
              each.textContent ?? "",
            ]),
          ),
      );
    await expect.poll(async () => differences(expected, await counts())).toEqual([]);
    await turnTo(page, 1);
    const present = agents.filter(({ state }) => !["offline", "unknown"].includes(presenceOfState(state)));
    const people = page.locator("[data-tile=agents] [data-agent]");
    await expect(people).not.toHaveCount(0);
    const shown = await people.evaluateAll((all) =>
      all.map((line) => [line.getAttribute("data-agent"), line.getAttribute("data-presence")].join(" ")),
    );
    const known = new Set(present.map(({ name, state }) => `interact:${name} ${presenceOfState(state)}`));
    expect(shown.filter((line) => !known.has(line))).toEqual([]);
    const more = await moreIn(page, "agents");
    expect(shown.length + more).toBe(present.length);
    const waiting = services
      .flatMap(({ calls }) => calls)
      .filter(({ queued }) => queued)
      .sort((a, b) => a.startedAt - b.startedAt);
    await expect(page.locator("[data-tile=queue] [data-count]")).toHaveAttribute(
      "data-count",
      `${waiting.length}`,
    );
    const waits = await readTexts(page, "[data-tile=queue] [data-wait]");
    const sinceFreeze = Date.now() - moment.frozenAt;
    const trueWaits = new Map(
      waits.map((_, index): [string, Fact] => {
        const since = waiting[index]?.startedAt ?? 0;
        return [String(index), { about: (moment.truth.now - since + sinceFreeze) / 1000 }];
      }),
    );
    expect(
      differences(trueWaits, new Map(waits.map((text, index) => [String(index), secondsOf(text)]))),
    ).toEqual([]);
  });

  test("shows alarms, chats and Omni's totals as they are", async ({ page }) => {
    await open(page);
    await turnTo(page, 2);
    const { alarms } = await fetchFloor(floor.app.url);
    const lines = page.locator("[data-tile=alarms] [data-alarm]");
    await expect(lines).not.toHaveCount(0);
    const more = await moreIn(page, "alarms");
    expect((await lines.count()) + more).toBe(moment.truth.alarms.length);
    const strip = page.locator(".screen-strip [data-alarm]");
    await expect(strip).not.toHaveCount(0);
    const beside = await page
      .locator(".screen-strip [data-more]")
      .evaluateAll((all) => all.reduce((sum, each) => sum + Number(each.getAttribute("data-more")), 0));
    expect((await strip.count()) + beside, "the strip tells of all").toBe(moment.truth.alarms.length);
    for (const line of [...(await lines.all()), ...(await strip.all())]) {
      const alarm = alarms[(await line.getAttribute("data-alarm")) ?? ""];
      const truth = moment.truth.alarms.find(
        ({ name, media, target }) =>
          name === alarm?.name && media === alarm?.media && `interact:${target}` === alarm?.target,
      );
      await expect(line.locator("[data-alarm-part=value]")).toHaveAttribute("data-value", `${truth?.value}`);
    }
    const agents = trueAgents(moment.truth);
    const present = agents.filter(({ Status }) => Status !== "offline");
    const sum = (read: (agent: (typeof agents)[number]) => number) =>
      present.reduce((all, agent) => all + read(agent), 0);
    const contacts = sum(({ Atendimento }) => Atendimento.length);
    const statusCount = (status: string) => String(agents.filter(({ Status }) => Status === status).length);
    await expect(page.locator("[data-chats=contacts]")).toHaveText(String(contacts));
    await expect(page.locator("[data-chats=slots]")).toHaveText(
      `${contacts} / ${sum(({ Capacidade }) => Capacidade)}`,
    );
    for (const [shown, omni] of [
      ["available", "available"],
      ["paused", "pausa"],
      ["offline", "offline"],
    ] as const)
      await expect(page.locator(`[data-chat-agents=${shown}]`)).toHaveText(statusCount(omni));
    const totals = trueChatServices(moment.truth, { whatsapp: "" });
    const omni = (await readTiles(page)).filter(({ tile }) => tile === "omni");
    expect(omni).toHaveLength(6);
    for (const { metric, text } of omni) expect(text, metric).toBe(totals.get(metric));
  });

  for (const [width, height] of screenSizes)
    test(`fits a screen of ${width} × ${height} without a text that is cut, and without scrolling`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await open(page);
      for (const [index, name] of pages.entries()) {
        await turnTo(page, index);
        await seeFitting(page, `${name} at ${width} × ${height}`);
        expect(await signShares(page), "signs are as large as the words beside them").toEqual([0.8]);
      }
      if (height !== 1080) return;
      await turnTo(page, 0);
      const sizeOf = (selector: string) =>
        page
          .locator(`main ${selector}`)
          .evaluateAll((all) =>
            Math.min(...all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize))),
          );
      expect(await sizeOf("[data-tile] [data-metric], [data-presence-count]")).toBeGreaterThanOrEqual(
        leastData,
      );
      expect(await sizeOf("[data-kind=kpi] [data-metric]")).toBeGreaterThanOrEqual(leastHero);
    });

  test("can be read by everybody, by day and by night", async ({ page }) => {
    const light = `${floor.app.url}/wallboard/${await giveBoard(floor.app.url, tvBoard(moment.truth, { theme: "light" }))}`;
    for (const each of [address, light]) {
      await open(page, each);
      for (const index of pages.keys()) {
        await turnTo(page, index);
        await seeAccessible(page, `page ${index} of ${each}`);
      }
    }
  });

  test("dims at night by the clock of the contact centre, moves a little, and hides the pointer", async ({
    page,
  }) => {
    const clock = new Intl.DateTimeFormat("en-GB", {
      timeZone: "America/Sao_Paulo",
      hour: "2-digit",
      minute: "2-digit",
    });
    const at = (hours: number) => clock.format(Date.now() + hours * 3_600_000);
    const board = (from: number, to: number) =>
      giveBoard(
        floor.app.url,
        tvBoard(moment.truth, { night: { from: at(from), to: at(to), brightness: 0.4 } }),
      );
    await open(page, `${floor.app.url}/wallboard/${await board(-1, 1)}`);
    await expect(page.locator("main")).toHaveAttribute("data-night", "0.4");
    await expect(page.locator(".wallboard-frame")).toHaveCSS("filter", "brightness(0.4)");
    const [x = 0, y = 0] = ((await page.locator("[data-shift]").getAttribute("data-shift")) ?? "")
      .split(" ")
      .map(Number);
    expect(Math.max(Math.abs(x), Math.abs(y))).toBeGreaterThan(0);
    await expect(page.locator("main")).toHaveCSS("cursor", "none");
    await page.mouse.move(300, 300);
    await page.mouse.move(320, 320);
    await expect(page.locator("main")).not.toHaveCSS("cursor", "none");
    await open(page, `${floor.app.url}/wallboard/${await board(1, 2)}`);
    await expect(page.locator("main")).not.toHaveAttribute("data-night");
  });

  for (const agents of ["aliases", "counts"] as const)
    test(`names nobody where agents are told as ${agents}, and no small group or pause`, async ({ page }) => {
      const privacy = { agents, minimumGroup: 50, hidesPauseReasons: true };
      const id = await giveBoard(floor.app.url, tvBoard(moment.truth, { privacy }));
      await open(page, `${floor.app.url}/wallboard/${id}`);
      const hidden = [
        ...moment.truth.agents.map(({ name }) => name).filter((name) => name.length > 4),
        ...moment.truth.pauses.map(({ name }) => name),
      ];
      for (const index of pages.keys()) {
        await turnTo(page, index);
        await expect(page.locator("[data-tile] .live-value").first()).toBeVisible();
        const html = await page.locator("main").evaluate((main) => main.outerHTML);
        expect(hidden.filter((name) => html.includes(name))).toEqual([]);
      }
      await turnTo(page, 1);
      await expect(page.locator("[data-kind=kpi] [data-metric=ready]")).toHaveText("< 50");
    });

  test("says which service is not there, and shows the other tiles", async ({ page }) => {
    const board = tvBoard(moment.truth);
    const [first] = board.pages;
    const gone = {
      ...board,
      pages: [
        {
          ...first,
          id: "gone",
          tiles: (first?.tiles ?? []).map((tile) =>
            "services" in tile ? { ...tile, services: ["interact:Nowhere"] } : tile,
          ),
        },
      ],
    };
    await open(page, `${floor.app.url}/wallboard/${await giveBoard(floor.app.url, gone as typeof board)}`);
    await expect(page.locator("[data-tile-note=missing]").first()).toContainText("Nowhere");
    await expect(page.locator("[data-tile] [data-metric]")).toHaveCount(0);
    await seeFitting(page, "a board about a service that is not there");
  });
});
