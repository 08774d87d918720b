import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { Simulator } from "@/lib/simulator";
import { createSystemClock } from "../system-clock.ts";
import { openLossyProxy } from "../testing/lossy-proxy.ts";
import { checkConformance } from "./check-conformance.ts";
import { type CheckedCentre, checkCentre } from "./testing/check-centre.ts";

let checked: CheckedCentre | undefined;

async function check(options?: Parameters<typeof checkCentre>[0]): Promise<CheckedCentre> {
  checked = await checkCentre(options);
  return checked;
}

afterEach(async () => {
  await checked?.cti.close();
  checked = undefined;
});

/** Nothing of ours is left: the promise of every check, however it ended. */
function expectNothingHeld(cti: Simulator): void {
  expect(cti.subscriptions()).toEqual([]);
  expect(cti.channels()).toEqual([]);
  expect(cti.licences().inUse).toEqual({ supervision: 0, screenSync: 0, agentControl: 0, config: 0 });
}

/** Seconds between two queries of one list, whatever the format. */
function listGapsSeconds(cti: Simulator): readonly number[] {
  const times = new Map<string, number[]>();
  for (const { path, at } of cti.requests()) {
    const list = /get_(\w+_list)$/.exec(path)?.[1];
    if (list !== undefined) times.set(list, [...(times.get(list) ?? []), at]);
  }
  return [...times.values()].flatMap((at) =>
    at.slice(1).map((time, index) => (time - (at[index] ?? 0)) / 1000),
  );
}

const harmless = /(get_\w+|subscribe|unsubscribe|open_channel|close_channel|mibs\/get)$/;

describe("a CTI as the manual has it", () => {
  it("is understood in both formats, and nothing of it is changed or kept", async () => {
    const { cti, report } = await check({
      simulator: { scenario: "busy-hour", speed: 1 },
      check: { formats: ["json", "xml"], user: "sofia" },
    });
    expect(report.verdict).toMatchObject({
      outcome: "understood",
      agentStates: "push",
      details: "yes",
      formats: ["json", "xml"],
      sentence: "Mirante can run on this CTI: agent states by push; details yes",
      problems: [],
    });
    for (const { resources, channels, deviations } of report.formats) {
      expect(resources.filter(({ status }) => status !== "understood")).toEqual([]);
      expect(channels.map(({ openMethod, channelIdFrom }) => [openMethod, channelIdFrom])).toEqual(
        Array(3).fill(["POST", "cti"]),
      );
      expect(channels.every(({ isReleased }) => isReleased)).toBe(true);
      expect(deviations).toEqual([]);
    }
    expectNothingHeld(cti);
    expect(cti.requests().filter(({ path }) => !harmless.test(path))).toEqual([]);
    expect(Math.min(...listGapsSeconds(cti))).toBeGreaterThanOrEqual(5.25);
    expect(cti.requests().filter(({ errorType }) => errorType === "unsafe_request")).toEqual([]);
  });

  it("tells heart beats, first sends, statistics, names, licences, dates and latencies", async () => {
    const { first } = await check();
    const config = first.channels.find(({ monitor }) => monitor === "config");
    expect(config?.heartbeatSeconds).toBeCloseTo(15, 0);
    expect(first.channels[0]?.firstSends.map(({ event, items }) => [event, items])).toEqual([
      ["on_service_stats", 3],
      ["on_agent_stats", 6],
      ...(first.channels[0]?.firstSends.slice(2).map(({ event, items }) => [event, items]) ?? []),
    ]);
    expect(first.statistics).toMatchObject([
      { scope: "service", asked: 65, missing: [], unknown: [], asText: [] },
      { scope: "agent", asked: 17, missing: [], unknown: [], asText: [] },
    ]);
    expect(first.names).toMatchObject([
      { scope: "services", listed: 3, subscribed: 3 },
      { scope: "agents", listed: 6, subscribed: 6 },
    ]);
    const [screens, supervision] = first.licences;
    expect(screens).toMatchObject({ existing: 100_000, inUse: 0, whileHeld: 6, afterwards: 0 });
    expect(supervision?.whileHeld).toBeGreaterThan(0);
    expect(Object.keys(first.dates)).toEqual(
      expect.arrayContaining(["dd/mm/yyyy hh:mm:ss", "epoch seconds"]),
    );
    expect(first.latencies.map(({ path }) => path)).toContain("supervisor/monitor/subscribe");
  });

  it("is not subscribed to with --no-subscribe, and the verdict says what was left out", async () => {
    const { cti, report, first } = await check({ check: { maySubscribe: false } });
    expect(report.verdict).toMatchObject({ outcome: "understood", agentStates: "poll", details: "untried" });
    expect(report.verdict.sentence).toContain("--no-subscribe");
    expect(first.channels).toEqual([]);
    expect(cti.requests().every(({ method }) => method === "GET")).toBe(true);
  });

  it("sends everything again on clear_*_stats, which only --allow-clear permits", async () => {
    const { cti, first } = await check({ check: { mayClear: true } });
    expect(first.channels[0]?.clears).toEqual([
      { name: "clear_service_stats", outcome: "ok" },
      { name: "clear_agent_stats", outcome: "ok" },
    ]);
    expectNothingHeld(cti);
  });
});

describe("a CTI with fewer licences", () => {
  it("without screen synchronism still pushes states, through config/monitor", async () => {
    const { report, resource } = await check({ simulator: { licences: { screenSync: 0 } } });
    expect(resource("agent/monitor")).toMatchObject({ status: "not_licensed", errorType: "no_license" });
    expect(report.verdict).toMatchObject({ outcome: "understood", agentStates: "push", details: "yes" });
    expect(report.verdict.problems.map(({ thing }) => thing).join()).toContain("agent/monitor not licensed");
  });

  it("without config either is polled", async () => {
    const { cti, report, resource } = await check({ simulator: { licences: { screenSync: 0, config: 0 } } });
    expect(resource("config/monitor")).toMatchObject({ status: "not_licensed" });
    expect(report.verdict).toMatchObject({ outcome: "understood", agentStates: "poll" });
    expectNothingHeld(cti);
  });

  it("without supervision Mirante cannot run, and the remedy is named", async () => {
    const { cti, report, resource } = await check({ simulator: { licences: { supervision: 0 } } });
    expect(resource("supervisor/monitor")).toMatchObject({ status: "not_licensed", errorType: "no_license" });
    expect(report.verdict.outcome).toBe("not_understood");
    const essential = report.verdict.problems.filter(({ isEssential }) => isEssential);
    expect(essential[0]?.thing).toContain("supervisor/monitor");
    expect(essential[0]?.remedy).toContain("licences");
    expectNothingHeld(cti);
  });

  it("with few loses details first, and says which", async () => {
    const { report } = await check({ simulator: { licences: { supervision: 5 } } });
    expect(report.verdict).toMatchObject({ outcome: "understood", details: "services only" });
  });

  it("that cuts `all` silently is found out by the lists (row 96)", async () => {
    const { first, rows } = await check({
      simulator: { licences: { supervision: 7 }, switches: { licenceShortage: "truncate" } },
    });
    expect(rows).toContain("96");
    expect(first.names.some(({ listed, subscribed }) => subscribed < listed)).toBe(true);
  });
});

describe("a CTI with ways of its own", () => {
  it("opens channels by GET only (row 7)", async () => {
    const { first, rows } = await check({ simulator: { switches: { openChannelMethod: "get" } } });
    expect(first.channels.map(({ openMethod }) => openMethod)).toEqual(["GET", "GET", "GET"]);
    expect(rows).toContain("7");
  });

  it.each([
    ["1", "1", "json"],
    ["5", "5", "json"],
    ["9", "9", "json"],
    ["11", "11", "json"],
    ["12", "12", "xml"],
    ["13", "13", "xml"],
    ["14", "14", "json"],
    ["15", "15", "xml"],
    ["18", "18", "xml"],
    ["19", "19", "json"],
    ["20", "20", "json"],
    ["28", "28", "xml"],
    ["37", "37", "json"],
    ["37b", "37", "json"],
    ["47", "47", "json"],
    ["50", "11", "json"],
    ["55", "55", "json"],
    ["72", "72", "json"],
    ["87", "87", "json"],
    ["numbers-as-strings", "-", "json"],
    ["byte-order-mark", "-", "json"],
  ] as const)("quirk %s is reported as row %s in %s, and understood", async (quirk, row, format) => {
    const { report, rows } = await check({
      simulator: { quirks: [quirk], scenario: "busy-hour", speed: 1 },
      check: { formats: [format] },
    });
    expect(rows).toContain(row);
    expect(report.verdict.outcome).toBe("understood");
  });

  it.each([
    "16",
    "16b",
    "22",
    "24",
    "25",
    "30",
    "42",
    "44",
    "45",
    "46",
    "48",
    "53",
    "59",
    "60",
    "61",
    "84",
    "89",
    "92",
  ])("quirk %s keeps it from nothing in either format", async (quirk) => {
    const { cti, report } = await check({
      simulator: { quirks: [quirk], scenario: "busy-hour", speed: 1 },
      check: { formats: ["json", "xml"], user: "sofia" },
    });
    expect(report.verdict).toMatchObject({ agentStates: "push", details: "yes", formats: ["json", "xml"] });
    expectNothingHeld(cti);
  });

  it("lists grants of calls by media (row 59)", async () => {
    const { rows, resource } = await check({
      simulator: { quirks: ["59"], scenario: "busy-hour" },
      userOf: (cti) => cti.world.agents().find(({ loggedIn }) => loggedIn)?.name,
    });
    expect(rows).toEqual(["59"]);
    expect(resource("supervisor/get_user_grants")?.status).toBe("misspelt");
  });

  it("does not know the user asked for, and the remedy says so", async () => {
    const { report } = await check({ check: { user: "nobody", maySubscribe: false } });
    expect(report.verdict.problems.map(({ remedy }) => remedy)).toEqual([
      "there is no such user: check --user",
    ]);
  });

  it("names events otherwise, and the report says how (rows 1 and 3)", async () => {
    const { first, resource } = await check({
      simulator: { quirks: ["1", "3"], scenario: "busy-hour", speed: 1 },
      check: { seconds: 120 },
    });
    const events = first.channels.flatMap((channel) => channel.events);
    expect(events).toContainEqual(
      expect.objectContaining({ name: "on_open_channel", wireNames: ["open_channel"], row: "1" }),
    );
    expect(events).toContainEqual(
      expect.objectContaining({ name: "on_state_change", wireNames: ["on_change_state"], row: "3" }),
    );
    expect(resource("agent/monitor")?.status).toBe("misspelt");
  });

  it("lists statistics that came as text", async () => {
    const { first } = await check({ simulator: { quirks: ["numbers-as-strings"] } });
    expect(first.statistics[0]?.asText).toContain("handled");
  });

  it("tells which spelling of an alarm it takes", async () => {
    const { first } = await check({ simulator: { quirks: ["37"] } });
    expect(first.alarms).toContainEqual({
      name: "max_queue_abandonn_rate",
      spelling: "max_queue_abandomn_rate",
    });
  });

  it("has dates of its own", async () => {
    const { first } = await check({ simulator: { switches: { dateFormat: "iso" } } });
    expect(Object.keys(first.dates)).toContain("ISO 8601 with a zone");
  });

  it("sends events and states nobody knows", async () => {
    const { first, resource } = await check({
      stopWhen: (cti) => {
        if (cti.subscriptions().length < 3) return false;
        cti.injectEvent("on_full_moon", "{}");
        cti.injectEvent("on_state_change", '{"agent":"x","state":"levitating","state_id":99}');
        return true;
      },
    });
    expect(resource("agent/monitor")?.status).toBe("unknown");
    expect(first.channels[1]?.events).toContainEqual(
      expect.objectContaining({ name: "on_full_moon", isKnown: false }),
    );
    expect(first.unknownWords.agentStates).toEqual(["levitating"]);
  });
});

describe("a check that does not go well", () => {
  it("releases everything when it is interrupted while listening", async () => {
    const { cti, report } = await check({ stopWhen: (each) => each.subscriptions().length === 3 });
    expect(report.verdict.outcome).toBe("interrupted");
    expectNothingHeld(cti);
  });

  it("releases everything when it is interrupted as soon as a channel opens", async () => {
    const { cti } = await check({ stopWhen: (each) => each.channels().length > 0 });
    expectNothingHeld(cti);
  });

  it("finds by its channel a subscription whose answer was lost, and releases it", async () => {
    let proxy: Awaited<ReturnType<typeof openLossyProxy>> | undefined;
    const { cti, report } = await check({
      async route(each) {
        proxy = await openLossyProxy(each.url);
        proxy.lose("supervisor/monitor/subscribe", 1);
        return proxy.url;
      },
    });
    expect(report.verdict.outcome).toBe("not_understood");
    expect(report.formats[0]?.channels[0]?.isReleased).toBe(true);
    expectNothingHeld(cti);
    await proxy?.close();
  });

  it("unsubscribes again when the first attempt is not answered well", async () => {
    const { cti, report } = await check({
      prepare: (each) =>
        each.prepareAnswer({ path: "supervisor/monitor/unsubscribe", body: Buffer.from("<html>?</html>") }),
    });
    expect(report.verdict.outcome).toBe("understood");
    expectNothingHeld(cti);
  });

  it("says that Interact CTI has lost Interact", async () => {
    const { report } = await check({ prepare: (cti) => cti.serverState("disconnected") });
    expect(report.verdict.outcome).toBe("not_understood");
    expect(report.verdict.problems[0]?.remedy).toContain("reconnect Interact");
  });

  it("says that a login page is no CTI, and asks no further", async () => {
    const { cti, report } = await check({
      simulator: { quirks: ["login-page"] },
      check: { formats: ["json", "xml"] },
    });
    expect(report.verdict).toMatchObject({ outcome: "not_understood", formats: [] });
    expect(report.verdict.sentence).toContain("web page");
    expect(cti.requests()).toHaveLength(1);
  });

  it("says what keeps it from reaching the CTI", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    // A listening server has an address with a port.
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const report = await checkConformance(
      { url: `http://127.0.0.1:${port}`, formats: ["json"], seconds: 1, maySubscribe: true, mayClear: false },
      { clock: createSystemClock(), random: Math.random },
      new AbortController().signal,
    );
    expect(report.verdict.outcome).toBe("unreachable");
    expect(report.verdict.sentence).toContain("ECONNREFUSED");
    expect(report.verdict.sentence).toContain("8582");
  });
});
