import { type Browser, expect, type Page } from "@playwright/test";
import { goByKeys } from "./support/go-by-keys.ts";
import { pathOf } from "./support/page-paths.ts";
import { reasonOf } from "./support/reason-of.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import { seeLive } from "./support/see-live.ts";
import type { WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";

const ofTheFloor = ["/", "/services", "/agents", "/alarms", "/chats", "/chats/services"];
const lists = [
  ...ofTheFloor,
  "/wallboards",
  "/history",
  "/history/contacts",
  "/alarms?tab=history",
  "/reports",
];
const people = ["/admin/people", "/admin/teams", "/admin/sessions", "/admin/keys", "/account"];
const details = [pathOf("services", "SAC_Digital"), pathOf("agents", "007")];
const phone = { width: 390, height: 844 };
const desk = { width: 1366, height: 768 };
const strangers = ["/nowhere", pathOf("services", "nobody"), pathOf("agents", "nobody")];

test.describe("every page", () => {
  let floor: WatchedFloor;
  let url: string;

  test.beforeAll(({ sharedFloor }) => {
    floor = sharedFloor;
    url = floor.app.url;
  });

  test("fits a phone without scrolling sideways, and can be read and used by everybody", async ({ page }) => {
    test.setTimeout(240_000);
    for (const path of [...lists, ...details, ...people, ...strangers])
      await test.step(path, async () => {
        await page.setViewportSize(phone);
        await page.goto(`${url}${path}`);
        if (path !== "/nowhere") await seeLive(page);
        await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
        await page.setViewportSize(desk);
        await seeAccessible(page);
      });
  });

  test("that does not exist is said not to, plainly", async ({ page }) => {
    const answer = await page.goto(`${url}/nowhere`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
    await page.getByRole("link", { name: "Go to the overview" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
    await page.goto(`${url}${pathOf("services", "nobody")}`);
    await expect(page.getByText("This service does not exist")).toBeVisible();
    await page.goto(`${url}${pathOf("agents", "nobody")}`);
    await expect(page.getByText("This agent does not exist")).toBeVisible();
  });

  test("is reached by the keyboard", async ({ page }) => {
    await page.goto(url);
    await seeLive(page);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to content" });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.locator("main")).toBeFocused();
    for (const [key, name] of [
      ["s", "Services"],
      ["a", "Agents"],
      ["l", "Alarms"],
      ["c", "Chats by agent"],
      ["d", "Chat services"],
      ["h", "History"],
      ["w", "Wallboards"],
      ["o", "Overview"],
    ] as const) {
      await goByKeys(page, key, name);
    }
  });

  test("with a list is searched by slash, and Escape leaves the search", async ({ page }) => {
    await page.goto(`${url}/agents`);
    await expect(page.locator("tr[data-agent]")).toHaveCount(40);
    await page.keyboard.press("/");
    const search = page.getByRole("searchbox", { name: "Search agents or pauses" });
    await expect(search).toBeFocused();
    await page.keyboard.type("monica");
    await expect(page.locator("tr[data-agent]")).toHaveCount(
      floor.cti.truth().agents.filter(({ name }) => /monica/i.test(plain(name))).length,
    );
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(search).not.toBeFocused();
    await page.goto(`${url}/services`);
    await expect(page.locator("main [data-service]")).toHaveCount(10);
    await page.keyboard.press("/");
    await page.keyboard.type("zzz no such service");
    await expect(page.getByText("No service matches the search.")).toBeVisible();
  });

  test("shows what is unknown as a dash with its reason, never as a zero", async ({ page }) => {
    const name = "Ninguem_Chama";
    floor.cti.addService(name, ["voice"]);
    floor.cti.addAgent("Recem_Chegada", []);
    await page.goto(`${url}/services`);
    const wait = page.locator(`[data-service="interact:${name}"] [data-metric="longest_wait"]`).first();
    await expect(wait).toHaveText("—", { timeout: 20_000 });
    await expect.poll(() => reasonOf(wait)).toContain("nobody is waiting");
    await page.goto(`${url}/agents`);
    const total = page.locator('[data-agent="interact:Recem_Chegada"] [data-metric="total"]');
    await expect(total).toHaveText("—", { timeout: 20_000 });
    expect(await reasonOf(total)).toMatch(/not reported|not licensed/);
  });

  test("speaks the language of its reader", async ({ browser }) => {
    for (const [locale, lang, words, foreign] of [
      [
        "pt-BR",
        "pt-BR",
        ["Visão geral", "Serviços", "Agentes", "Alarmes"],
        /\b(Overview|Services|Agents|Alarms|Waiting|Ready|Paused|Longest|Handled|Abandoned|Live|ago)\b/,
      ],
      [
        "es-AR",
        "es",
        ["Servicios", "Agentes", "Alarmas"],
        /\b(Overview|Services|Agents|Alarms|Waiting|Ready|Paused|Longest|Handled|Abandoned|Live|ago)\b/,
      ],
      [
        "en-GB",
        "en",
        ["Overview", "Services", "Agents", "Alarms"],
        /\b(Serviços|Agentes|Alarmes|Servicios)\b/,
      ],
      ["de-DE", "pt-BR", ["Visão geral"], /\b(Overview|Services)\b/],
    ] as const)
      await test.step(locale, () => seeLanguage(browser, { url, locale, lang, words, foreign }));
  });
});

interface Language {
  readonly url: string;
  readonly locale: string;
  readonly lang: string;
  readonly words: readonly string[];
  readonly foreign: RegExp;
}

async function seeLanguage(browser: Browser, { url, locale, lang, words, foreign }: Language): Promise<void> {
  const context = await browser.newContext({ locale });
  const page = await context.newPage();
  await page.goto(url);
  for (const path of [...ofTheFloor, "/wallboards", "/history"]) {
    await page.locator(`nav a[href="${path}"]`).first().click();
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.locator("[data-link='live']")).toBeVisible();
    for (const word of words) await expect(page.getByRole("navigation").first()).toContainText(word);
    const told = ofTheFloor.includes(path) ? "[data-service], [data-agent], [data-alarm]" : "main h1";
    await expect(page.locator(told).first()).toBeVisible();
    expect(await labels(page), `labels of ${path} in ${locale}`).not.toMatch(foreign);
  }
  await context.close();
}

/** Words of the product, without the contact centre's own names. */
function labels(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.body.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return "";
    for (const own of copy.querySelectorAll("script, style, select, tbody th a, [data-alarm] a"))
      own.remove();
    return copy.textContent ?? "";
  });
}

function plain(name: string): string {
  return name.normalize("NFD").replace(/\p{Diacritic}/gu, "");
}
