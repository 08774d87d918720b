import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, chromium, type Page } from "@playwright/test";
import { type HastenedTime, hastenTime } from "../../../e2e/support/hasten.ts";
import { type FaultProxy, startProxy } from "../../../e2e/support/start-proxy.ts";
import { startSimulator } from "../../../lib/simulator/index.ts";
import { boardOfServices } from "../../bench/support/board-of-services.ts";
import { type BenchApp, freePort, startApp } from "../../bench/support/start-app.ts";
import { findBrowser } from "../../support/browser.mjs";
import { type DeployedBuild, deployBuild } from "../../support/deploy-build.ts";
import { untilLive } from "../until-live.ts";
import { hastenPage } from "./hasten-page.ts";
import { lookAtPage, type Sample } from "./look-at-page.ts";

/** How a screen is watched; hours are those of the hastened time. */
export interface ScreenWatch {
  readonly hours: number;
  /** How many times as fast as the wall's time that of the contact centre, the server and the screen is. */
  readonly haste: number;
  readonly hoursBetweenLooks: number;
  /** Its network is away for a minute once in so many hours. */
  readonly hoursBetweenLosses: number;
  /** After so many hours, each time, another build takes the place of the server's. */
  readonly hoursBetweenDeploys: number;
}

const hourMs = 3_600_000;
const lossMs = 60_000;
const patienceMs = 60_000;
/** The world's pace beside the hastened time: something changes every few seconds of it. */
const worldSpeed = 0.25;

/** What the pages of a screen held, one list for each time that it loaded itself anew: by a new build, or by its watchdog. */
export async function watchScreen(watch: ScreenWatch): Promise<readonly (readonly Sample[])[]> {
  const folder = await mkdtemp(join(tmpdir(), "mirante-screen-"));
  const time = hastenTime(watch.haste);
  const cti = await startSimulator({
    agents: 40,
    services: 10,
    seed: 7,
    clock: time.clock,
    speed: worldSpeed,
  });
  const executablePath = await findBrowser();
  const browser = await chromium.launch({
    args: ["--no-sandbox", "--disable-gpu"],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const environment = {
    ...{ CTI_URL: cti.url, DATABASE_URL: `file:${folder}/mirante.db` },
    ...time.environment,
  };
  const house = new House(environment, await freePort());
  let proxy: FaultProxy | undefined;
  try {
    await house.open();
    proxy = await startProxy(house.app.url);
    return await watchDay({ house, proxy }, browser, time, watch);
  } finally {
    await browser.close();
    await proxy?.stop();
    await house.close();
    await cti.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The server at its address, which another build takes over now and then. */
class House {
  readonly #environment: Record<string, string>;
  readonly #port: number;
  readonly #releases: DeployedBuild[] = [];
  #app: BenchApp | undefined;

  constructor(environment: Record<string, string>, port: number) {
    this.#environment = environment;
    this.#port = port;
  }

  get app(): BenchApp {
    if (this.#app === undefined) throw new Error("there is no server");
    return this.#app;
  }

  async open(): Promise<void> {
    await this.deploy();
    await untilLive(this.app);
  }

  /** Puts another build in the place of the server, if there is one. */
  async deploy(): Promise<void> {
    const release = await deployBuild(`release-${this.#releases.length}`);
    this.#releases.push(release);
    await this.#app?.stop();
    this.#app = await startApp(this.#environment, { port: this.#port, release });
  }

  async close(): Promise<void> {
    await this.#app?.stop();
    for (const release of this.#releases) await release.remove();
  }
}

async function watchDay(
  { house, proxy }: { readonly house: House; readonly proxy: FaultProxy },
  browser: Browser,
  time: HastenedTime,
  { hours, haste, hoursBetweenLooks, hoursBetweenLosses, hoursBetweenDeploys }: ScreenWatch,
): Promise<readonly (readonly Sample[])[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  // tsx names functions by a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.addInitScript(hastenPage, { haste, origin: Number(time.environment.HASTE_ORIGIN) });
  const session = await context.newCDPSession(page);
  const lives: Sample[][] = [[]];
  let loadedAtMs = time.clock.now();
  page.on("load", () => {
    loadedAtMs = time.clock.now();
    if (lives.at(-1)?.length !== 0) lives.push([]);
  });
  await hang(page, house.app, proxy.url);
  const beganAtMs = time.clock.now();
  const hoursNow = () => (time.clock.now() - beganAtMs) / hourMs;
  const rest = (restMs: number) => sleep(restMs / haste);
  let [looked, lost, deployed] = [0, hoursBetweenLosses / 2, 0];
  while (hoursNow() < hours) {
    await rest(10_000);
    if (hoursNow() - lost >= hoursBetweenLosses) {
      lost += hoursBetweenLosses;
      proxy.swallow();
      await rest(lossMs);
      proxy.mend();
      proxy.cut();
    }
    if (hoursNow() - deployed >= hoursBetweenDeploys) {
      deployed += hoursBetweenDeploys;
      await seeTakenUp(page, () => house.deploy());
    }
    if (hoursNow() - looked >= hoursBetweenLooks) {
      looked += hoursBetweenLooks;
      await untilShown(page);
      const sample = await lookAtPage(page, session, (time.clock.now() - loadedAtMs) / hourMs);
      lives.at(-1)?.push(sample);
      const { megabytes, nodes, looseNodes, listeners } = sample;
      console.log(
        `  hour ${hoursNow().toFixed(2)}: ${megabytes.toFixed(2)} MB, ${nodes} nodes and ${looseNodes} loose, ${listeners} listeners`,
      );
    }
  }
  return lives;
}

/** Lets the page in by a link, at the address of the network in between. */
async function hang(page: Page, app: BenchApp, url: string): Promise<void> {
  const { id: board } = await ask<{ id: string }>(app, "/api/boards", { board: boardOfServices() });
  const { token } = await ask<{ token: string }>(app, "/api/screens/links", { name: "Soak", board });
  await page.goto(`${url}/wallboard/${board}#${token}`);
  await untilShown(page);
}

/** Waits until the screen has loaded itself anew of its own accord, because of what `deploy` did. */
async function seeTakenUp(page: Page, deploy: () => Promise<void>): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute("data-soak-before", ""));
  await deploy();
  await page.locator("html:not([data-soak-before])").waitFor({ state: "attached", timeout: patienceMs });
  await untilShown(page);
}

async function untilShown(page: Page): Promise<void> {
  await page.locator("[data-link=live]").first().waitFor({ timeout: patienceMs });
}

async function ask<Answer>(app: BenchApp, path: string, body: object): Promise<Answer> {
  const answer = await fetch(`${app.url}${path}`, {
    method: "POST",
    headers: { Cookie: app.cookie, Origin: app.url, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
