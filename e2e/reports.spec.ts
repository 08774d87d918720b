import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { createAnswerCheck } from "../app/api/openapi/testing/create-answer-check.ts";
import type { HistorySeries, HistorySeriesAnswer, Sheet, ShiftReport } from "../lib/domain/index.ts";
import { type MailServer, startMailServer } from "../lib/reports/testing/start-mail-server.ts";
import { type Counts, difference, trueCounts } from "./support/counts.ts";
import { hastenTime } from "./support/hasten.ts";
import { makePeople } from "./support/make-people.ts";
import { browserOf } from "./support/open-as.ts";
import { seeAccessible } from "./support/see-accessible.ts";
import { administrator, fetchSigned } from "./support/sessions.ts";
import { startFloor, type WatchedFloor } from "./support/start-floor.ts";
import { test } from "./support/test.ts";

/** A minute takes four seconds. */
const haste = 15;
const minuteMs = 60_000;
const quarterMs = 15 * minuteMs;
const recipients = ["ana@example.com", "beto@example.com"];
const kpis = [
  "service_level",
  "abandon_rate",
  "asa",
  "aht",
  "longest_wait",
  "received",
  "handled",
  "abandoned",
];

test.describe("the report of a shift", () => {
  test.describe.configure({ timeout: 240_000, mode: "serial" });
  /** Of the shift, epoch ms: the server is started a minute later, and has most of it to come up and watch some minutes whole. */
  const startMs = Math.ceil(Date.now() / quarterMs) * quarterMs;
  const endMs = startMs + quarterMs;
  const time = hastenTime(haste, startMs + minuteMs);
  let floor: WatchedFloor;
  let mail: MailServer;
  let folder: string;
  let services: readonly string[];
  let counted: ReadonlyMap<string, Counts>;
  let id: string;

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mirante-reports-"));
    const database = `file:${folder}/mirante.db`;
    const { password } = administrator;
    makePeople(database, [{ login: "vera", name: "Vera", role: "viewer", password }]);
    mail = await startMailServer();
    floor = await startFloor(
      { agents: 40, speed: 0, clock: time.clock, timezone: "Etc/UTC" },
      {
        ...time.environment,
        ...{ CTI_TIMEZONE: "Etc/UTC", DATABASE_URL: database, SMTP_FROM: "mirante@example.com" },
        ...{ SMTP_HOST: "127.0.0.1", SMTP_PORT: String(mail.port), SMTP_SECURITY: "none" },
      },
    );
    await time.untilNextMinute();
    await time.untilNextMinute();
    const before = floor.cti.truth();
    for (let round = 0; round < 2; round += 1) {
      floor.cti.advanceWorld(120);
      await time.untilNextMinute();
    }
    const after = floor.cti.truth();
    services = before.services
      .filter(({ type }) => type === "inbound")
      .toSorted((a, b) => (trueCounts(after, b.name).handled ?? 0) - (trueCounts(after, a.name).handled ?? 0))
      .slice(0, 3)
      .map(({ name }) => name);
    counted = new Map(
      services.map((name) => [name, difference(trueCounts(after, name), trueCounts(before, name))]),
    );
    await expect
      .poll(() => time.clock.now() > endMs + 2 * minuteMs, { intervals: [200], timeout: 120_000 })
      .toBe(true);
  });
  test.afterAll(async () => {
    await floor?.stop();
    await mail?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const date = () => new Date(startMs).toISOString().slice(0, 10);
  const clock = (ms: number) => new Date(ms).toISOString().slice(11, 16);
  const total = (metric: string) =>
    [...counted.values()].reduce((sum, counts) => sum + (counts[metric] ?? 0), 0);

  test("is written in a form that says what is wrong with it", async ({ page }) => {
    await page.goto(`${floor.app.url}/reports`);
    await page.getByRole("button", { name: "New report" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Evening");
    await page.getByLabel("From", { exact: true }).fill(clock(startMs));
    await page.getByLabel("To", { exact: true }).fill(clock(endMs));
    for (const day of ["Sat", "Sun"]) await page.getByRole("checkbox", { name: day }).check();
    await page.getByRole("checkbox", { name: "Only some services" }).check();
    for (const name of services) await page.getByRole("checkbox", { name, exact: true }).check();
    await page.getByLabel("Average speed of answer").fill("0");
    await page.getByLabel("Send to").fill(`${recipients[0]}\nnobody`);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("This is no mail address: nobody")).toBeVisible();
    await expect(page.getByLabel("Send to")).toHaveAttribute("aria-invalid", "true");
    await seeAccessible(page, "the editor of a report", ".drawer");
    await page.getByLabel("Send to").fill(recipients.join("\n"));
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.locator('[data-report="Evening"]')).toContainText("by hand only");
    await seeAccessible(page, "the list of reports");
    await page.getByRole("link", { name: "Evening" }).click();
    await expect(page.locator("[data-sheet]")).toBeVisible();
    id = page.url().split("/").at(-1)?.split("?")[0] ?? "";
  });

  test("tells the numbers of history, which are the true ones", async ({ page }) => {
    await page.goto(`${floor.app.url}/reports/${id}?shift=${date()}`);
    await expect(page.locator("[data-sheet]")).toBeVisible();
    const shown = await readFigures(page);
    const made = await askSheet();
    const description = await (await fetchSigned(`${floor.app.url}/api/openapi.json`)).json();
    const faultsOf = createAnswerCheck(description);
    expect(faultsOf("get /api/reports/{id}/shifts/{date}", made)).toEqual([]);
    const told = combined(await askHistory());
    expect(kpis.map((kpi) => [kpi, shown.get(kpi) ?? null])).toEqual(kpis.map((kpi) => [kpi, told.get(kpi)]));
    for (const metric of ["received", "handled", "abandoned"]) {
      expect(total(metric) + 1, metric).toBeGreaterThan(0);
      expect(shown.get(metric), metric).toBe(total(metric));
    }
    expect(total("handled")).toBeGreaterThan(0);
    const level = made.figures.find(({ kpi }) => kpi === "service_level");
    expect([level?.numerator, level?.denominator]).toEqual([
      total("handled_awt"),
      total("handled") + total("abandoned"),
    ]);
    // It was watched for some minutes alone: that is said, and last week was not kept at all.
    const coverage = made.figures.find(({ kpi }) => kpi === "received");
    expect(coverage?.knownMinutes).toBeLessThan(coverage?.ofMinutes ?? 0);
    const received = page.locator('[data-section="figures"] [data-row="received"]');
    await expect(received).toContainText("≥");
    await expect(received.getByText("not recorded")).toBeAttached();
    const [worst] = made.worstIntervals;
    expect(worst?.missedContacts ?? 0).toBe((level?.denominator ?? 0) - (level?.numerator ?? 0));
    await expect(page.locator('[data-section="gaps"]')).toContainText("this server was not recording");
    await seeAccessible(page, "the sheet of a shift");
  });

  test("is printed on two sheets at most, without what only a screen can press", async ({ page }) => {
    await page.goto(`${floor.app.url}/reports/${id}?shift=${date()}`);
    await expect(page.locator("[data-sheet]")).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("button", { name: "Send now" })).toBeHidden();
    await expect(page.getByRole("heading", { name: "Sendings" })).toBeHidden();
    await expect(page.getByRole("heading", { name: "Evening" })).toBeVisible();
    const pages = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.length).toBeLessThanOrEqual(2);
  });

  test("is sent to each recipient alone, as it stands on the page", async ({ page }) => {
    await page.goto(`${floor.app.url}/reports/${id}?shift=${date()}`);
    await page.getByRole("button", { name: "Send now" }).click();
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.locator('[data-sending="sent"]')).toContainText("2 of 2");
    expect(mail.mails.map(({ to }) => to)).toEqual(recipients.map((each) => [each]));
    const { sheet } = await askSheet();
    for (const { html, text, raw } of mail.mails) {
      for (const cell of cellsOf(sheet)) {
        expect(html).toContain(escaped(cell));
        expect(text).toContain(cell);
      }
      expect(html).not.toMatch(/(src|href)=|url\(|<script|<link/i);
      expect(recipients.filter((each) => raw.includes(each))).toHaveLength(1);
    }
  });

  test("is nothing for who only looks on", async ({ browser }) => {
    const context = await browserOf(browser, floor.app.url, "vera");
    const page = await context.newPage();
    await page.goto("/reports");
    await expect(page.getByRole("link", { name: "Reports" })).toHaveCount(0);
    await expect(page.locator("[data-view]")).toHaveCount(0);
    const statuses = await page.evaluate(
      async (report) =>
        Promise.all(
          ["/api/reports", `/api/reports/${report}`, `/api/reports/${report}/sendings`].map(
            async (path) => (await fetch(path)).status,
          ),
        ),
      id,
    );
    expect(statuses).toEqual([403, 403, 403]);
    await context.close();
  });

  async function askSheet(): Promise<ShiftReport & { readonly sheet: Sheet }> {
    const answer = await fetchSigned(`${floor.app.url}/api/reports/${id}/shifts/${date()}?language=en`);
    expect(answer.status).toBe(200);
    return answer.json();
  }

  /** The totals of the shift that history itself tells. */
  async function askHistory(): Promise<readonly HistorySeries[]> {
    const [from, to] = [startMs, endMs].map((ms) => new Date(ms).toISOString());
    const asked = services.map((name) => `service=${encodeURIComponent(`interact:${name}`)}`).join("&");
    const answers = await Promise.all(
      [kpis.slice(0, 4), kpis.slice(4)].map(async (some) => {
        const wanted = some.map((kpi) => `kpi=${kpi}`).join("&");
        const path = `/api/history/series?${asked}&${wanted}&from=${from}&to=${to}&step=15`;
        const answer: HistorySeriesAnswer = await (await fetchSigned(`${floor.app.url}${path}`)).json();
        return answer.series;
      }),
    );
    return answers.flat();
  }
});

/** Counters added up, the longest of all waits, ratios as sums over sums; null where nothing is told. */
function combined(series: readonly HistorySeries[]): ReadonlyMap<string, number | null> {
  return new Map(
    kpis.map((kpi): [string, number | null] => {
      const totals = series.filter((each) => each.kpi === kpi);
      const sum = (of: (total: HistorySeries["total"]) => number | null | undefined) =>
        totals.reduce((all, { total }) => all + (of(total) ?? 0), 0);
      if (totals[0]?.kind === "ratio") {
        const below = sum(({ denominator }) => denominator);
        return [kpi, below === 0 ? null : sum(({ numerator }) => numerator) / below];
      }
      const values = totals.map(({ total }) => total.value).filter((value) => value !== null);
      if (values.length === 0) return [kpi, null];
      return [kpi, kpi === "longest_wait" ? Math.max(...values) : sum(({ value }) => value)];
    }),
  );
}

/** What the table of figures shows of the shift itself. */
async function readFigures(page: Page): Promise<ReadonlyMap<string, number>> {
  const rows = await page
    .locator('[data-section="figures"] tr[data-row]')
    .evaluateAll((all) =>
      all.map((row): [string, string | undefined] => [
        row.getAttribute("data-row") ?? "",
        row.querySelector("td [data-value]")?.closest("td")?.cellIndex === 1
          ? (row.querySelector("td [data-value]")?.getAttribute("data-value") ?? undefined)
          : undefined,
      ]),
    );
  return new Map(rows.flatMap(([kpi, value]) => (value === undefined ? [] : [[kpi, Number(value)]])));
}

/** Of what is settled: an alarm that is still open goes on. */
function cellsOf({ sections }: Sheet): readonly string[] {
  const settled = sections.filter(({ id }) => id !== "alarms");
  return settled.flatMap(
    ({ table }) => table?.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) ?? [],
  );
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("'", "&#39;");
}
