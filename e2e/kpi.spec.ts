import { expect, type Page } from "@playwright/test";
import { secondsOf, seeTruth } from "./support/compare-screen.ts";
import { differences, type Fact } from "./support/facts.ts";
import { freeze, type Moment } from "./support/moment.ts";
import { presenceOfState } from "./support/presence-of-state.ts";
import { readPassport } from "./support/read-passport.ts";
import { seeDocument } from "./support/see-document.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";
import { runningTotal, settledTotal } from "./support/true-facts.ts";
import { trueFormulas } from "./support/true-formulas.ts";
import { trueTerms, trueText } from "./support/true-values.ts";

/** That each value on each page is true, `truth.spec.ts` tells; here its passport and its bars must say the same. */
test.describe("the figures of a contact centre that stands still", () => {
  test.describe.configure({ timeout: 120_000 });
  let floor: WatchedFloor;
  let moment: Moment;

  test.beforeAll(async () => {
    floor = await startFloor({ agents: 40, speed: 20 });
    floor.cti.advanceWorld(600);
    moment = freeze(floor.cti);
    await seeDocument(floor.app.url, moment);
  });
  test.afterAll(() => floor?.stop());

  test("open to the contacts that make the floor's tiles", async ({ page }) => {
    await page.goto(floor.app.url);
    for (const kpi of ["waiting", "service_level", "abandon_rate"]) await seePassport(page, kpi);
  });

  test("open to the agents that make the floor's tiles", async ({ page }) => {
    await page.goto(floor.app.url);
    const presences = moment.truth.agents.map(({ state }) => presenceOfState(state));
    const tiles = {
      ready: ["available"],
      in_contact: ["busy", "private"],
      paused: ["paused"],
      logged_in: ["available", "busy", "private", "paused", "faulted"],
    };
    for (const [kpi, wanted] of Object.entries(tiles)) {
      const counts = wanted.map((each): [string, Fact] => [
        each,
        String(presences.filter((presence) => presence === each).length),
      ]);
      const { value, terms } = await readPassport(page.locator(`main [data-passport="${kpi}"]`));
      expect(differences(new Map(counts), terms), kpi).toEqual([]);
      expect(Number(value), kpi).toBe(counts.reduce((sum, [, count]) => sum + Number(count), 0));
    }
  });

  test("open to the contacts of one service, in all its media together", async ({ page }) => {
    const service = moment.truth.services.find(({ type, media }) => type === "inbound" && media.length > 1);
    const id = `interact:${service?.name}`;
    await page.goto(`${floor.app.url}/services/${encodeURIComponent(id)}`);
    for (const kpi of trueFormulas.keys())
      if (kpi !== "agent_aht") await seePassport(page, kpi, { service: id });
  });

  test("of services that call out are no service level, whatever they counted", async ({ page }) => {
    const outbound = moment.truth.services.find(({ type }) => type !== "inbound");
    await page.goto(`${floor.app.url}/services/${encodeURIComponent(`interact:${outbound?.name}`)}`);
    const { value, terms } = await readPassport(page.locator('main [data-passport="service_level"]').first());
    expect(value).toBe("—");
    expect([...terms.values()]).toEqual(["—", "—", "—"]);
  });

  test("of an agent are shares of the time in the states, pauses those of their limits", async ({ page }) => {
    const { agents, pauses } = moment.truth;
    const rested = agents.filter(({ states }) => states.some(({ name }) => name === "custom_pause"));
    const resting = rested.find(({ state }) => state === "custom_pause");
    for (const agent of [resting, ...rested].slice(0, 2)) {
      if (agent === undefined) continue;
      const id = `interact:${agent.name}`;
      await page.goto(`${floor.app.url}/agents/${encodeURIComponent(id)}`);
      await seeTruth(page, moment);
      for (const kpi of ["total", "agent_aht"]) await seePassport(page, kpi, { agent: id });
      const frozenSeconds = (Date.now() - moment.frozenAt) / 1000;
      const expected = new Map<string, Fact>();
      for (const { id: state, name, totalTime } of agent.states) {
        if (name !== "custom_pause" && name !== "pause") continue;
        const isRunning = state === agent.stateId;
        const used = isRunning ? runningTotal(totalTime, frozenSeconds) : settledTotal(totalTime);
        expected.set(`${state} used`, used);
        const minutes = pauses.find((pause) => pause.id === state)?.totalMinutes ?? 0;
        if (minutes > 0) expected.set(`${state} limit`, minutes * 60);
      }
      const bars = page.locator('[data-use="pause_of_total"]');
      const read = async () => {
        const told = await bars.evaluateAll((all) =>
          all.flatMap((bar): [string, string | undefined][] => {
            const pause = bar.closest("[data-pause]")?.getAttribute("data-pause");
            const { value, limit } = (bar as HTMLElement).dataset;
            return [
              [`${pause} used`, value],
              [`${pause} limit`, limit],
            ];
          }),
        );
        return new Map(told.flatMap(([name, text]) => (text === undefined ? [] : [[name, Number(text)]])));
      };
      await expect.poll(async () => differences(expected, await read()), { message: id }).toEqual([]);
      expect(expected.size, "pauses that are compared").toBeGreaterThan(0);
    }
  });

  /** The figure and its terms, against the truth; and the figure against its own terms. */
  async function seePassport(
    page: Page,
    kpi: string,
    of: { readonly service?: string; readonly agent?: string } = {},
  ): Promise<void> {
    const trigger = page.locator(`main [data-passport="${kpi}"]`).first();
    const { value, terms } = await readPassport(trigger);
    const shown = { metric: kpi, service: of.service, agent: of.agent, media: undefined, text: value };
    const expected = [...trueTerms(shown, moment)].map(([name, count]): [string, Fact] => [
      name,
      count === undefined ? "—" : count,
    ]);
    const actual = [...terms].map(([name, text]): [string, Fact] => [name, numberOf(text)]);
    expect(differences(new Map(expected), new Map(actual)), `the terms of ${kpi}`).toEqual([]);
    expect(value, kpi).toBe(trueText(shown, moment, Date.now()));
  }
});

/** A count or a duration as a number; a dash stays one. */
function numberOf(text: string): Fact {
  const seconds = secondsOf(text);
  if (typeof seconds === "number") return seconds;
  return /^[\d,]+$/.test(text) ? Number(text.replaceAll(",", "")) : text;
}
