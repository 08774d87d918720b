import { expect, type Page } from "@playwright/test";
import type { Fact } from "./support/facts.ts";
import { freeze, type Moment } from "./support/moment.ts";
import { seeDocument } from "./support/see-document.ts";
import { seeAgent, seeAgents, seeAlarms, seeOverview, seeService, seeServices } from "./support/see-pages.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";
import { trueFacts } from "./support/true-facts.ts";

/** The second floor is larger: its table of agents renders only the rows in sight. */
const floors = [
  { format: "json", agents: 40 },
  { format: "xml", agents: 140 },
] as const;

const tenMinutes = 600;

for (const { format, agents } of floors) {
  test.describe(`a contact centre of ${agents} agents that speaks ${format}`, () => {
    test.describe.configure({ timeout: 120_000 });
    let floor: WatchedFloor;
    let moment: Moment;

    test.beforeAll(async () => {
      floor = await startFloor({ agents, speed: 20 }, { CTI_FORMAT: format });
      moment = freeze(floor.cti);
    });
    test.afterAll(() => floor?.stop());

    test("is told whole and exactly by the floor document", async () => {
      await seeDocument(floor.app.url, moment);
      const numbers = [...trueFacts(moment, 0).values()].filter(isNumber);
      expect(numbers.length).toBeGreaterThan(2000);
      expect(moment.truth.alarms.length).toBeGreaterThan(0);
    });

    test("is shown on every page as it is", async ({ page }) => {
      await seeEverything(page, floor.app.url, moment);
    });

    test("is told and shown as it is ten busy minutes later", async ({ page }) => {
      floor.cti.advanceWorld(tenMinutes);
      moment = freeze(floor.cti);
      await seeDocument(floor.app.url, moment);
      await seeEverything(page, floor.app.url, moment);
    });
  });
}

test("a call that rang in vain at one agent is no longer shown there", async () => {
  test.setTimeout(300_000);
  const floor = await startFloor({ agents: 140, speed: 20 });
  for (let round = 0; round < 20; round += 1) {
    floor.cti.advanceWorld(tenMinutes);
    await seeDocument(floor.app.url, freeze(floor.cti), /^agent .* ringing /);
  }
  await floor.stop();
});

async function seeEverything(page: Page, url: string, moment: Moment): Promise<void> {
  const { services, agents } = moment.truth;
  await test.step("overview", () => seeOverview(page, url, moment));
  await test.step("services", () => seeServices(page, url, moment));
  for (const { name } of services) await test.step(name, () => seeService(page, url, moment, name));
  await test.step("agents", () => seeAgents(page, url, moment));
  const some = [0, 1, 2].flatMap((index) => agents[index * 7] ?? []);
  for (const agent of some) await test.step(agent.name, () => seeAgent(page, url, moment, agent));
  await test.step("alarms", () => seeAlarms(page, url, moment));
}

function isNumber(fact: Fact): boolean {
  return typeof fact === "number";
}
