import { expect, type Page } from "@playwright/test";
import type { Simulator } from "../../lib/simulator/index.ts";
import { compareValues, secondsOf, seeTruth } from "./compare-screen.ts";
import { differences, type Fact } from "./facts.ts";
import { fetchFloor } from "./fetch-floor.ts";
import type { Moment } from "./moment.ts";
import { presenceOfState } from "./presence-of-state.ts";
import { readAgentRows } from "./read-agent-rows.ts";
import { metricId, runningTotal, settledTotal } from "./true-facts.ts";

type TrueAgent = ReturnType<Simulator["truth"]>["agents"][number];

/** The overview: the tiles and the agents by state. */
export async function seeOverview(page: Page, appUrl: string, moment: Moment): Promise<void> {
  await page.goto(appUrl);
  const shown = await seeTruth(page, moment);
  const tiles = shown.filter(({ service }) => service === undefined).map(({ metric }) => metric);
  expect(tiles).toEqual(
    expect.arrayContaining(["waiting", "longest_wait", "ready", "in_contact", "paused", "logged_in"]),
  );
}

const counts = ["waiting", "longest_wait", "handling", "received", "handled", "abandoned", "overflowed"];
const figures = ["service_level", "abandon_rate", "aht", "asa"];

/** The list of services: every service, each split by its media. */
export async function seeServices(page: Page, appUrl: string, moment: Moment): Promise<void> {
  await page.goto(`${appUrl}/services?expand=all`);
  const shown = await seeTruth(page, moment);
  const lines = new Set(shown.map(({ service, media, metric }) => `${service} ${media} ${metric}`));
  for (const { name, media } of moment.truth.services)
    for (const each of media)
      for (const metric of [...counts, ...figures])
        expect(lines, "lines of the services list").toContain(`interact:${name} ${each} ${metric}`);
}

/** One service: every statistic of every medium, and exactly the calls that are there. */
export async function seeService(page: Page, appUrl: string, moment: Moment, name: string): Promise<void> {
  await page.goto(`${appUrl}/services/${encodeURIComponent(`interact:${name}`)}`);
  const shown = await seeTruth(page, moment);
  const service = moment.truth.services.find((each) => each.name === name);
  const cells = new Set(shown.map(({ media, metric }) => `${media} ${metric}`));
  for (const { media, values } of service?.statistics ?? [])
    for (const metric of Object.keys(values))
      expect(cells, `statistics of ${name}`).toContain(`${media} ${metricId(metric)}`);
  const calls = page.locator("[data-call]");
  const ids = await calls.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-call")));
  expect(new Set(ids)).toEqual(new Set(service?.calls.map(({ id }) => id)));
}

/** The table of agents, scrolled through: everybody once, with presence and numbers. */
export async function seeAgents(page: Page, appUrl: string, moment: Moment): Promise<void> {
  await page.goto(`${appUrl}/agents`);
  await expect(page.locator("[data-agent]").first()).toBeVisible();
  const presences = moment.truth.agents.map(({ name, state }): [string, Fact] => [
    `interact:${name}`,
    presenceOfState(state),
  ]);
  await expect
    .poll(
      async () => {
        const rows = await readAgentRows(page);
        return [...differences(new Map(presences), rows.presences), ...compareValues(rows.values, moment)];
      },
      { message: "the table of agents against the truth", timeout: 20_000 },
    )
    .toEqual([]);
}

/** One agent: the numbers by service and media, presence, and the totals of every state. */
export async function seeAgent(page: Page, appUrl: string, moment: Moment, agent: TrueAgent): Promise<void> {
  const id = `interact:${agent.name}`;
  await page.goto(`${appUrl}/agents/${encodeURIComponent(id)}`);
  const shown = await seeTruth(page, moment);
  const cells = new Set(shown.map(({ service, media, metric }) => `${service} ${media} ${metric}`));
  for (const { service, media, values } of agent.statistics)
    for (const metric of Object.keys(values))
      expect(cells, `statistics of ${agent.name}`).toContain(`interact:${service} ${media} ${metric}`);
  const presence = presenceOfState(agent.state);
  await expect(page.locator("article[data-agent]")).toHaveAttribute("data-presence", presence);
  await seeStates(page, moment, agent);
}

/** How long the agent was in every state of the day. */
async function seeStates(page: Page, moment: Moment, agent: TrueAgent): Promise<void> {
  const cells = page.locator("[data-state-total]");
  const compare = async (): Promise<readonly string[]> => {
    const frozenSeconds = (Date.now() - moment.frozenAt) / 1000;
    const totals = await cells.evaluateAll((all) =>
      all.map((cell): [string, string] => [
        cell.getAttribute("data-state-total") ?? "",
        cell.textContent ?? "",
      ]),
    );
    const expected = agent.states.map(({ id, totalTime }): [string, Fact] => [
      String(id),
      id === agent.stateId ? runningTotal(totalTime, frozenSeconds) : settledTotal(totalTime),
    ]);
    const actual = totals.map(([state, text]): [string, Fact] => [state, secondsOf(text)]);
    return differences(new Map(expected), new Map(actual));
  };
  await expect.poll(compare, { message: `states of ${agent.name}`, timeout: 15_000 }).toEqual([]);
}

/** The alarms: all of them and no others, each with its value and limit. */
export async function seeAlarms(page: Page, appUrl: string, moment: Moment): Promise<void> {
  const { alarms } = await fetchFloor(appUrl);
  await page.goto(`${appUrl}/alarms`);
  await expect(page.locator("[data-alarm]")).toHaveCount(moment.truth.alarms.length);
  for (const [id, { name, media, target }] of Object.entries(alarms)) {
    const truth = moment.truth.alarms.find(
      (alarm) => alarm.name === name && alarm.media === media && `interact:${alarm.target}` === target,
    );
    const row = page.locator(`[data-alarm=${JSON.stringify(id)}]`);
    await expect(row.locator('[data-alarm-part="value"]')).toHaveAttribute("data-value", `${truth?.value}`);
    await expect(row.locator('[data-alarm-part="limit"]')).toHaveAttribute(
      "data-value",
      `${truth?.reference}`,
    );
  }
}
