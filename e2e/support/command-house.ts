import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import type { FloorDocument } from "../../lib/domain/floor.ts";
import { fetchFloor } from "./fetch-floor.ts";
import { makePeople } from "./make-people.ts";
import { seeLive } from "./see-live.ts";
import { administrator, openSession } from "./sessions.ts";
import { startFloor, type WatchedFloor } from "./start-floor.ts";

/** A contact centre that stands still until the test moves it, with supervisors whose Interact login is sofia's. */
export interface CommandHouse {
  readonly floor: WatchedFloor;
  /** A page of its own browser, at `path`, in which somebody is signed in. */
  open(browser: Browser, login: "rosa" | "tomas" | "vera", path: string): Promise<Page>;
  /** What the CTI was asked to do, as `name target`, in order. */
  asked(): readonly string[];
  now(): Promise<FloorDocument>;
  stop(): Promise<void>;
}

/** Starts it with no credential of the service's own. */
export async function openCommandHouse(): Promise<CommandHouse> {
  const folder = await mkdtemp(join(tmpdir(), "mirante-commands-"));
  const database = `file:${folder}/mirante.db`;
  const { password } = administrator;
  const supervisor = { role: "supervisor", password, interactLogin: "sofia" } as const;
  makePeople(database, [
    { login: "rosa", name: "Rosa", ...supervisor },
    { login: "tomas", name: "Tomás", ...supervisor },
    { login: "vera", name: "Vera", role: "viewer", password },
  ]);
  const floor = await startFloor({ scenario: "still" }, { DATABASE_URL: database });
  const { url } = floor.app;
  return {
    floor,
    async open(browser, login, path) {
      const cookie = await openSession(url, login, password);
      const [name = "", value = ""] = cookie.split("=");
      const context = await browser.newContext();
      await context.addCookies([{ name, value, url }]);
      const page = await context.newPage();
      await page.goto(`${url}${path}`);
      await seeLive(page);
      return page;
    },
    asked: () =>
      floor.cti.requests().flatMap(({ method, path, body }) => {
        const name = path.split("/").at(-1) ?? "";
        if (method !== "POST" || !/^(set_agent_state|agent_logout|reset_\w+_stats)$/.test(name)) return [];
        const [, target = '""'] = /"(?:agent|service)":("(?:[^"\\]|\\.)*")/.exec(body) ?? [];
        return [`${name} ${JSON.parse(target)}`];
      }),
    now: () => fetchFloor(url),
    async stop() {
      await floor.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the menu of a row, a card or a page and takes an entry; the dialog that asks to confirm it. */
export async function choose(page: Page, place: Locator, entry: string | RegExp): Promise<Locator> {
  await place.locator("[data-commands]").first().click();
  await page.getByRole("menuitem", { name: entry, exact: typeof entry === "string" }).click();
  const dialog = page.locator("[data-confirm]");
  await expect(dialog).toBeVisible();
  return dialog;
}

/** What became of the newest order of a page. */
export function newestOrder(page: Page): Locator {
  return page.locator("[data-order]").first();
}

/** Agents in one presence, by name. */
export function namesIn({ agents }: FloorDocument, presence: string): readonly string[] {
  return Object.values(agents).flatMap((agent) => (agent.presence === presence ? [agent.name] : []));
}

/** The row of an agent on the list. */
export function rowOf(page: Page, name: string): Locator {
  return page.locator(`tr[data-agent="interact:${name}"]`);
}
