import { afterEach, expect, it } from "vitest";
import { type ReportDraft, type Scope, trendKpis } from "@/lib/domain/index.ts";
import { driveHistory } from "@/lib/history/testing/drive-history.ts";
import type { Store } from "@/lib/store/server.ts";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { createReports, type ReportsOptions } from "./create-reports.ts";
import type { Reports } from "./reports.ts";
import { type MailServer, startMailServer } from "./testing/start-mail-server.ts";

const minuteMs = 60_000;
const timezone = "America/Sao_Paulo";
const everything: Scope = { kind: "all" };
const draft: ReportDraft = {
  ...{ name: "Manhã", services: "all", targets: { service_level: 0.8 }, language: "en" },
  // In São Paulo 09:00 is 12:00 in UTC.
  shift: { from: "09:00", to: "09:30", days: [1, 2, 3, 4, 5, 6, 7] },
  recipients: ["ana@example.com", "beto@example.com"],
  sending: { afterMinutes: 5 },
};

/** Of no shift anything is known. */
const nothingKept: ReportsOptions["history"] = {
  series: async ({ fromMs, toMs }) => ({
    ...{ timezone, from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString() },
    ...{ stepMinutes: 15, series: [] },
  }),
  alarms: async () => ({ from: "", to: "", alarms: [], gaps: [] }),
  annotations: async () => ({ annotations: [], gaps: [] }),
};

const running: Reports[] = [];
const servers: MailServer[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((reports) => reports.stop()));
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

onEachDatabase((database) => {
  /** The history of one service that was watched through the shift of 21 November. */
  async function watched({ store }: { readonly store: Store }) {
    const { floor, history, pass } = await driveHistory(store, {
      start: "2026-11-21T11:58:30.000Z",
      timezone,
    });
    floor.link("live");
    floor.stats("SAC", { received: 100, handled: 80, handled_awt: 70, abandoned: 5 });
    await pass(90);
    floor.stats("SAC", { received: 110, handled: 88, handled_awt: 75, abandoned: 7 });
    await pass(20 * 60);
    floor.stats("SAC", { received: 112, handled: 91, handled_awt: 78, abandoned: 7 });
    await pass(12 * 60);
    return history;
  }

  /** Reports of a contact centre of one service shortly after the shift of 21 November, and its mail server. */
  async function worked() {
    const store = await database.open();
    const mail = await startMailServer();
    servers.push(mail);
    const clock = { now: Date.parse("2026-11-21T12:32:00Z") };
    const readers = new Map<string, { scope: Scope; mayReport: boolean }>([
      ["sofia", { scope: everything, mayReport: true }],
    ]);
    const ends: { state: string; code?: string | undefined }[] = [];
    const start = (more: Partial<ReportsOptions> = {}) => {
      const reports = createReports({
        ...{ db: store.db, history: nothingKept, timezone, keptDays: 400 },
        names: { services: () => [{ id: "interact:SAC", name: "SAC" }], servicesOf: () => [] },
        findReader: async (id) => readers.get(id),
        mail: { host: "127.0.0.1", port: mail.port, security: "none", from: "mirante@example.com" },
        now: () => clock.now,
        setTimer: () => () => undefined,
        onEnd: async (_, { state, code }) => void ends.push({ state, code }),
        onError: (error) => {
          throw error;
        },
        ...more,
      });
      running.push(reports);
      return reports;
    };
    return { start, store, mail, clock, readers, ends };
  }

  async function keep(reports: Reports, change: Partial<ReportDraft> = {}) {
    const kept = await reports.create("sofia", { ...draft, ...change });
    if (kept.answer !== "done") throw new Error(`the report was not kept: ${JSON.stringify(kept)}`);
    return kept.report;
  }

  /** A report that was there before the shift ended. */
  async function planned(house: Awaited<ReturnType<typeof worked>>, reports: Reports) {
    const { now } = house.clock;
    house.clock.now = Date.parse("2026-11-21T12:00:00Z");
    const report = await keep(reports);
    house.clock.now = now;
    return report;
  }

  it("tells of a shift what history tells of it, and mails the same numbers to each alone", async () => {
    const house = await worked();
    const history = await watched(house);
    const reports = house.start({ history });
    const report = await planned(house, reports);
    const made = await reports.make(report, "2026-11-21", everything);
    if (made === undefined || typeof made === "string") throw new Error("nothing was made");
    const { series } = await history.series({
      ...{ services: ["interact:SAC"], kpis: [...trendKpis.values()], stepMinutes: 15 },
      ...{ fromMs: made.shift.fromMs, toMs: made.shift.toMs },
    });
    for (const { kpi, value } of made.report.figures)
      expect(series.find((each) => each.kpi === kpi)?.total.value, kpi).toBe(value);
    expect(made.report.figures.find(({ kpi }) => kpi === "service_level")).toMatchObject({
      ...{ numerator: 8, denominator: 13, verdict: "missed", knownMinutes: 30, ofMinutes: 30 },
    });
    house.clock.now = made.shift.toMs + 5 * minuteMs - 1;
    await reports.tend();
    expect(house.mail.mails).toEqual([]);
    house.clock.now += 1;
    await reports.tend();
    expect(house.mail.mails.map(({ to }) => to)).toEqual([["ana@example.com"], ["beto@example.com"]]);
    for (const { html, text } of house.mail.mails)
      for (const shown of ["61.5%", "8 of 13", "missed", "Service level"]) {
        expect(html).toContain(shown);
        expect(text).toContain(shown);
      }
    expect(await reports.sendings(report.id)).toMatchObject([
      { state: "sent", delivered: 2, recipients: 2, attempts: 1 },
    ]);
  });

  it("is sent once, however often and by however many processes it is looked at", async () => {
    const house = await worked();
    const all = [house.start(), house.start(), house.start()];
    const [reports] = all;
    if (reports === undefined) throw new Error("nothing runs");
    const report = await planned(house, reports);
    house.clock.now += 10 * minuteMs;
    await Promise.all([...all, ...all].map((each) => each.tend()));
    for (const each of all) await each.tend();
    expect(house.mail.mails).toHaveLength(2);
    expect(await reports.sendings(report.id)).toHaveLength(1);
  });

  it("is not sent for shifts that ended before anybody asked for it, nor a day late", async () => {
    const house = await worked();
    const reports = house.start();
    const late = await keep(reports);
    const early = await planned(house, reports);
    house.clock.now += 5 * minuteMs;
    await reports.tend();
    const dates = async ({ id }: { readonly id: string }) =>
      (await reports.sendings(id)).map(({ shift }) => shift.date);
    expect([await dates(early), await dates(late)]).toEqual([["2026-11-21"], []]);
    // Two days later only the last shift is sent.
    house.clock.now += 48 * 60 * minuteMs;
    await reports.tend();
    expect([await dates(early), await dates(late)]).toEqual([["2026-11-23", "2026-11-21"], ["2026-11-23"]]);
  });

  it("is tried again, ever later and only to whom it was not sent, and given up in the end", async () => {
    const house = await worked();
    const reports = house.start();
    const report = await planned(house, reports);
    house.mail.refuse = (to) => (to.startsWith("beto") ? "451 come again later" : undefined);
    house.clock.now += 10 * minuteMs;
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await reports.tend();
      const [sending] = await reports.sendings(report.id);
      if (sending?.nextAtMs === undefined) break;
      expect(sending).toMatchObject({ state: "waiting", code: "refused", delivered: 1 });
      expect(sending.told).toContain("come again later");
      waits.push((sending.nextAtMs - house.clock.now) / minuteMs);
      house.clock.now = sending.nextAtMs;
    }
    expect(waits).toEqual([1, 5, 15, 60, 180]);
    expect((await reports.sendings(report.id))[0]).toMatchObject({
      state: "partly",
      attempts: 6,
      delivered: 1,
    });
    expect(house.mail.mails.map(({ to }) => to)).toEqual([["ana@example.com"]]);
    expect(reports.counters()).toEqual({ sent: 0, failed: 1, retried: 5, last: "failed" });
  });

  it("goes out once the mail server is back, and never again to whom it may have gone", async () => {
    const house = await worked();
    const reports = house.start();
    const report = await planned(house, reports);
    house.mail.refuseMail = "silence";
    house.clock.now += 10 * minuteMs;
    await reports.tend();
    expect((await reports.sendings(report.id))[0]).toMatchObject({
      state: "waiting",
      code: "unsure",
      unsure: 1,
    });
    house.mail.refuseMail = undefined;
    house.clock.now += 2 * minuteMs;
    await reports.tend();
    expect((await reports.sendings(report.id))[0]).toMatchObject({
      state: "partly",
      unsure: 1,
      delivered: 1,
    });
    expect(house.mail.mails.map(({ to }) => to)).toEqual([["beto@example.com"]]);
  });

  it("shows only what whoever asked may see when it is made, and nothing once they are gone", async () => {
    const house = await worked();
    const reports = house.start();
    const report = await planned(house, reports);
    const few: Scope = { kind: "lists", services: ["interact:Vendas"], agents: [] };
    expect(await reports.make(report, "2026-11-21", few)).toBe("nothing_in_scope");
    const by = { id: "sofia", name: "Sofia" };
    for (const reader of [
      { scope: few, mayReport: true },
      { scope: everything, mayReport: false },
      undefined,
    ]) {
      if (reader === undefined) house.readers.delete("sofia");
      else house.readers.set("sofia", reader);
      await reports.send(report, "2026-11-21", by);
      await reports.tend();
      house.clock.now += 1_000;
    }
    const outcomes = (await reports.sendings(report.id)).map(({ state, code }) => [state, code]);
    expect(outcomes).toEqual([
      ["left", "owner_gone"],
      ["left", "owner_may_not"],
      ["left", "nothing_in_scope"],
    ]);
    expect(house.mail.mails).toEqual([]);
  });

  it("says that no mail server is configured, rather than nothing", async () => {
    const house = await worked();
    const reports = house.start({ mail: undefined });
    const report = await planned(house, reports);
    expect(reports.canMail).toBe(false);
    expect(await reports.send(report, "2026-11-21", { id: "sofia", name: "Sofia" })).toBe("no_mail");
    house.clock.now += 10 * minuteMs;
    await reports.tend();
    expect(await reports.sendings(report.id)).toMatchObject([{ state: "left", code: "no_mail" }]);
  });

  it("is changed by one at a time, and gone with all that waits once it is deleted", async () => {
    const house = await worked();
    const reports = house.start();
    const report = await planned(house, reports);
    const renamed = { ...draft, name: "Noite" };
    expect(await reports.replace(report.id, 1, renamed)).toMatchObject({
      answer: "done",
      report: { version: 2 },
    });
    expect(await reports.replace(report.id, 1, draft)).toMatchObject({
      answer: "changed",
      report: { name: "Noite", owner: "sofia" },
    });
    expect(await reports.replace(report.id, 2, { ...draft, recipients: [] })).toMatchObject({
      answer: "faults",
    });
    expect(await reports.remove(report.id)).toBe(true);
    expect(await reports.remove(report.id)).toBe(false);
    house.clock.now += 10 * minuteMs;
    await reports.tend();
    expect([await reports.list(), house.mail.mails]).toEqual([[], []]);
  });
});
