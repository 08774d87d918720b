import { expect, type Page } from "@playwright/test";
import type { Truth } from "../lib/simulator/index.ts";
import { differences } from "./support/facts.ts";
import { freeze, type Moment } from "./support/moment.ts";
import { readChatServices, readChatsAgents } from "./support/read-chats.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import { seeLive } from "./support/see-live.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";
import { type AskedChats, trueChatServices, trueChatsAgents, trueUserTotals } from "./support/true-chats.ts";

const whatsapp = "WhatsApp_Vendas";

test.describe("Omni's two dashboards of a contact centre that stands still", () => {
  let floor: WatchedFloor;
  let moment: Moment;
  let url: string;

  test.beforeAll(async () => {
    const still = {
      speed: 0,
      scenario: "busy-hour",
      startAt: Date.UTC(2026, 10, 20, 13),
    } as const;
    floor = await startFloor(still, { WHATSAPP_SERVICES: whatsapp });
    url = floor.app.url;
    moment = freeze(floor.cti);
  });
  test.afterAll(() => floor?.stop());

  test("show every agent with slots, services and contacts, and only those that are asked for", async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1600, height: 1000 });
    await page.goto(`${url}/chats?expand=all`);
    await seeLive(page);
    const truth = trueChatsAgents(moment.truth);
    await seeAgents(page, truth);
    expect(new Set(truth.map(({ status }) => status)), "a world worth comparing").toEqual(
      new Set(["available", "paused", "offline"]),
    );
    expect(truth.some(({ contacts }) => contacts.length > 1)).toBe(true);

    const paused = page
      .getByRole("group", { name: "Filter by status" })
      .getByRole("button", { name: /^Paused/ });
    await paused.click();
    await seeAgents(
      page,
      truth.filter(({ status }) => status === "paused"),
    );
    await expect.poll(() => new URL(page.url()).searchParams.get("filter")).toBe("status:paused");
    await paused.click();

    await page.getByRole("combobox", { name: "Service" }).fill("sac_dig");
    await page.getByRole("option", { name: "SAC_Digital" }).click();
    await seeAgents(
      page,
      truth.filter(({ services }) => services.includes("SAC_Digital")),
    );
    await page.getByRole("button", { name: "Clear Service" }).click();

    await page.getByRole("radiogroup").getByText("E-mail", { exact: true }).click();
    await expect
      .poll(async () => (await readChatsAgents(page)).map(({ agent, slots }) => `${agent} ${slots}`))
      .toEqual(slotsFor(moment.truth, "email"));
  });

  test("total the digital contacts and tell each service apart, under every filter", async ({ page }) => {
    await page.setViewportSize({ width: 1920, height: 1400 });
    await page.goto(`${url}/chats/services`);
    await seeLive(page);
    await seeServices(page, moment.truth, { whatsapp });
    for (const [word, media] of [
      ["Chat", "chat"],
      ["E-mail", "email"],
      ["WhatsApp", "whatsapp"],
    ] as const) {
      await page.getByRole("radiogroup").getByText(word, { exact: true }).click();
      await seeServices(page, moment.truth, { whatsapp, media });
      await expect.poll(() => new URL(page.url()).searchParams.get("filter")).toBe(`media:${media}`);
    }
    await page.getByRole("radiogroup").getByText("All", { exact: true }).click();
    await page.getByRole("combobox", { name: "Service" }).fill("sac_dig");
    await page.getByRole("option", { name: "SAC_Digital" }).click();
    await seeServices(page, moment.truth, { whatsapp, service: "SAC_Digital" });
  });

  test("take the figures of one agent, whose shortest wait and queue times Interact does not keep", async ({
    page,
  }) => {
    const agent = moment.truth.agents.find(
      ({ calls, statistics }) =>
        calls.some(({ media }) => media === "chat") && statistics.some(({ media }) => media === "chat"),
    );
    if (agent === undefined) throw new Error("nobody is in a chat");
    const user = encodeURIComponent(encodeURIComponent(`interact:${agent.name}`));
    await page.goto(`${url}/chats/services?filter=user:${user}`);
    const truth = trueUserTotals(agent);
    await expect
      .poll(async () => {
        const shown = await readChatServices(page);
        return differences(truth, new Map([...truth.keys()].map((name) => [name, shown.get(name) ?? ""])));
      })
      .toEqual([]);
    const wait = page.locator('[data-service] [data-metric="max_wait"]').first();
    await expect(wait).toHaveText("—");
    await expect(wait.locator("xpath=..")).toHaveAttribute("title", "Interact does not count this by agent");
  });

  test("open for each value its formula with the numbers of now, also by the keyboard", async ({ page }) => {
    await page.goto(`${url}/chats/services`);
    const row = page.locator('[data-service="interact:SAC_Digital"]');
    await row.locator('[data-passport="aht"]').click();
    const card = page.locator('[data-passport-of="aht"]');
    await expect(card.locator("[data-exactness]")).toHaveText("approximate");
    await expect(card).toContainText("Contacts still open count");
    const sum = (name: string) =>
      (moment.truth.services.find((each) => each.name === "SAC_Digital")?.statistics ?? [])
        .filter(({ media }) => media !== "voice")
        .reduce((all, { values }) => all + (values[name] ?? 0), 0);
    await expect(card.locator('[data-term="handled"]')).toHaveText(sum("handled").toLocaleString("en"));
    await page.keyboard.press("Escape");
    await row.getByRole("button", { name: "Where this comes from: SAC_Digital" }).press("Enter");
    await expect(page.locator('[data-passport-of="queue"] [data-exactness]')).toHaveText("exact");
    await page.getByRole("button", { name: "Next value" }).press("Enter");
    await expect(page.locator('[data-passport-of="received"] [data-term="received"]')).toHaveText(
      sum("received").toLocaleString("en"),
    );
  });

  test("fall back where an address makes no sense, and say so", async ({ page }) => {
    await page.goto(
      `${url}/chats/services?filter=media:fax,service:interact%253ANobody,user:interact%253AGhost&sort=x`,
    );
    await expect(page.locator("[data-ignored]")).toHaveAttribute(
      "data-ignored",
      "sort filter filter service filter user",
    );
    await seeServices(page, moment.truth, { whatsapp });
  });

  test("can be read and used by everybody with a passport open", async ({ page }) => {
    await page.goto(`${url}/chats/services`);
    await seeLive(page);
    await page.locator('main [data-passport="row"]').first().click();
    await expect(page.locator("[data-passport-of]")).toBeVisible();
    await seeAccessible(page);
  });
});

async function seeAgents(page: Page, truth: ReturnType<typeof trueChatsAgents>): Promise<void> {
  const told = async () =>
    (await readChatsAgents(page)).map((agent) => ({
      ...agent,
      contacts: [...agent.contacts].sort((a, b) => (a.protocol < b.protocol ? -1 : 1)),
    }));
  await expect.poll(told, { message: "agents against the truth", timeout: 15_000 }).toEqual(truth);
}

async function seeServices(page: Page, truth: Truth, asked: AskedChats): Promise<void> {
  const expected = trueChatServices(truth, asked);
  const compare = async (): Promise<readonly string[]> => {
    const shown = await readChatServices(page);
    const timeless = [...shown].filter(([name]) => !name.endsWith("min_wait"));
    return [...differences(expected, new Map(timeless)), ...wrongWaits(shown, truth, asked)];
  };
  await expect.poll(compare, { message: `services against the truth`, timeout: 15_000 }).toEqual([]);
}

/** The shortest waits go on by the clock; nobody leaves a queue of a world that stands still. */
function wrongWaits(
  shown: ReadonlyMap<string, string>,
  truth: Truth,
  { media, whatsapp: tagged }: AskedChats,
): readonly string[] {
  return [...shown].flatMap(([name, text]) => {
    if (!name.endsWith(" min_wait")) return [];
    const service = truth.services.find((each) => name === `interact:${each.name} min_wait`);
    const wanted = media === undefined ? ["chat", "email"] : [media === "email" ? "email" : "chat"];
    const isLeftOut = media === "chat" && service?.name === tagged;
    const starts = (service?.calls ?? [])
      .filter((call) => call.queued && wanted.includes(call.media) && !isLeftOut)
      .map(({ startedAt }) => startedAt);
    if (starts.length === 0) return text === "—" ? [] : [`${name}: nobody waits, seen ${text}`];
    const least = (truth.now - Math.max(...starts)) / 1000;
    const [hours = 0, minutes = 0, seconds = 0] = text.replace("≈ ", "").split(":").map(Number);
    const seen = hours * 3600 + minutes * 60 + seconds;
    return seen >= least - 3 && seen <= least + 90
      ? []
      : [`${name}: true ${least} or a little more, seen ${text}`];
  });
}

function slotsFor({ agents }: Truth, medium: string): readonly string[] {
  return agents
    .map(({ name, calls, devices }) => {
      const used = calls.filter(({ media, queued }) => media === medium && !queued).length;
      const slots = devices.reduce((all, { media, quantity }) => all + (media === medium ? quantity : 0), 0);
      return `interact:${name} ${used}/${slots}`;
    })
    .sort();
}
