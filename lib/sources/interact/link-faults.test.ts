import { afterEach, describe, expect, it } from "vitest";
import { type CentreOptions, type ContactCentre, openContactCentre } from "./testing/contact-centre.ts";

let centre: ContactCentre;

async function openLive(options?: CentreOptions): Promise<void> {
  centre = await openContactCentre(options);
  await centre.clock.advance(12_000);
  expect(centre.link()).toBe("live");
}

function handledOf(service: string): number | undefined {
  return centre
    .of("service-stats")
    .flatMap(({ services }) => services.filter(({ name }) => name === service))
    .flatMap(({ stats }) => stats)
    .findLast(({ values }) => values.handled !== undefined)?.values.handled;
}

function listSpacings(path: string): number[] {
  const times = centre.requests(path).map(({ at }) => at);
  return times.slice(1).map((at, index) => at - (times[index] ?? 0));
}

afterEach(() => centre.close());

describe("when the network swallows everything (T1)", () => {
  it("the board is stale before 25 s, a new channel is tried by 45 s, and one full resend follows the healing", async () => {
    await openLive();
    centre.clock.patienceMs = 5;
    const cutAtMs = centre.clock.wallMs();
    centre.cti.blackhole();
    await centre.clock.advanceUntil(() => centre.link() === "stale silent", 60_000);
    const lastHeardMs = Date.parse(centre.of("heard").at(-1)?.at ?? "");
    expect(centre.clock.wallMs() - lastHeardMs).toBeLessThan(25_000);
    const opened = centre.requests("open_channel").length;
    await centre.clock.advance(46_000 - (centre.clock.wallMs() - cutAtMs));
    expect(centre.requests("open_channel").length).toBeGreaterThan(opened);
    const before = centre.events.length;
    centre.cti.heal();
    centre.clock.patienceMs = 500;
    await centre.clock.advance(90_000);
    expect(centre.link()).toBe("live");
    const full = centre.events
      .slice(before)
      .filter((event) => event.type === "stats-swept" && event.scope === "services");
    expect(full).toHaveLength(1);
    expect(centre.cti.subscriptions().filter(({ terms }) => terms.resource === "supervisor")).toHaveLength(1);
  });
});

describe("when the CTI resets the connection in the middle of an event (T2)", () => {
  it("the half event is forgotten and the figures end up equal to the CTI's", async () => {
    await openLive({ simulator: { scenario: "busy-hour" } });
    centre.cti.injectRaw('event: on_service_stats\ndata: {"services":[{"name":"gho');
    await centre.clock.settle();
    centre.cti.drop();
    await centre.clock.advanceUntil(() => centre.link().startsWith("stale"), 1000);
    centre.cti.advanceWorld(120);
    await centre.clock.advance(60_000);
    expect(centre.link()).toBe("live");
    for (const { name, statistics } of centre.cti.truth().services) {
      const handled = statistics.map(({ values }) => values.handled ?? 0);
      expect(handled).toContain(handledOf(name));
    }
    expect(JSON.stringify(centre.events)).not.toContain('"gho');
  });
});

describe("when only heart beats come for two hours (T4)", () => {
  it("the board stays live on one channel and nothing gathers in memory", async () => {
    await openLive({ settings: { expiresSeconds: 86_400 } });
    const opened = centre.requests("open_channel").length;
    const timers = centre.clock.pending;
    await centre.clock.advance(2 * 3_600_000);
    expect(centre.link()).toBe("live");
    const unliveReasons = centre.of("link").flatMap(({ link, reason }) => (link === "live" ? [] : [reason]));
    expect(unliveReasons).toEqual(["connecting", "loading"]);
    expect(centre.requests("open_channel")).toHaveLength(opened);
    expect(centre.clock.pending).toBeLessThanOrEqual(timers + 4);
  });
});

describe("when the CTI has lost its contact centre for ten minutes (T6)", () => {
  it("the last figures stay, stale, retries are spread within 30 s, and it recovers by itself", async () => {
    await openLive();
    centre.cti.serverState("disconnected");
    await centre.clock.advance(600_000);
    expect(centre.link()).toMatch(/^stale server_(disconnected|unavailable)$/);
    const refused = centre.cti.requests().filter(({ status }) => status === 503);
    for (const { at } of refused) expect(centre.clock.wallMs() - at).toBeLessThanOrEqual(600_000);
    centre.cti.serverState("connected");
    await centre.clock.advance(40_000);
    expect(centre.link()).toBe("live");
    expect(centre.requests("clear_service_stats").length).toBeGreaterThan(0);
  });

  it("a board that starts meanwhile says so, and comes alive when the contact centre is back", async () => {
    centre = await openContactCentre();
    centre.cti.serverState("disconnected");
    await centre.clock.advance(60_000);
    expect(centre.link()).toMatch(/server_|not_subscribed/);
    centre.cti.serverState("connected");
    await centre.clock.advance(45_000);
    expect(centre.link()).toBe("live");
  });
});

describe("when the contact centre comes and goes twenty times a minute (T8)", () => {
  it("lists are never asked for within 5 s, and one resync is made when it stays", async () => {
    await openLive();
    const clearedBefore = centre.requests("clear_service_stats").length;
    for (let flap = 0; flap < 20; flap += 1) {
      centre.cti.serverState("disconnected");
      await centre.clock.advance(1500);
      centre.cti.serverState("connected");
      await centre.clock.advance(1500);
    }
    expect(centre.link(), "old figures until everything was sent again").toBe("stale loading");
    expect(centre.requests("clear_service_stats").length - clearedBefore).toBeLessThanOrEqual(1);
    await centre.clock.advance(20_000);
    expect(centre.link()).toBe("live");
    expect(centre.requests("clear_service_stats").length - clearedBefore).toBe(1);
    for (const list of ["get_agents_list", "get_services_list", "get_pause_type_list"]) {
      for (const spacingMs of listSpacings(list)) expect(spacingMs).toBeGreaterThanOrEqual(5000);
    }
    expect(centre.cti.counters().get("error unsafe_request")).toBeUndefined();
  });
});

describe("when the CTI calls a list query unsafe (T9)", () => {
  it("it is asked again 10, 20, then 40 s later, and never in a loop", async () => {
    centre = await openContactCentre();
    centre.cti.prepareAnswer({
      path: "supervisor/get_services_list",
      times: 3,
      body: Buffer.from(
        '{"response":{"command":"get_services_list","status":"error","error_type":"unsafe_request"}}',
      ),
    });
    await centre.clock.advance(90_000);
    const [first = 0, second = 0, third = 0] = listSpacings("get_services_list");
    expect([first, second, third].map((spacingMs) => Math.round(spacingMs / 1000))).toEqual([10, 20, 40]);
    expect(centre.of("services-listed").length).toBeGreaterThan(0);
    expect(centre.logged.filter(({ event }) => event === "unsafe_request")).toHaveLength(3);
  });

  it("a restart cannot make a query unsafe: the time of the last one is remembered", async () => {
    await openLive();
    await centre.clock.advance(2000);
    await centre.stop();
    const { clock, cti, memory } = centre;
    const again = await openContactCentre({ clock, memory, settings: { url: cti.url } });
    await clock.advance(20_000);
    expect(cti.counters().get("error unsafe_request")).toBeUndefined();
    await again.close();
  });
});

describe("when somebody else answers at the CTI's address (T16)", () => {
  it("a login page with status 200 is named, tried again with patience, and nothing of it is shown", async () => {
    centre = await openContactCentre({ simulator: { quirks: ["login-page"] } });
    await centre.clock.advance(60_000);
    expect(centre.link()).toContain("not_interact");
    expect(centre.of("service-stats")).toHaveLength(0);
    expect(centre.requests("supervisor/monitor/open_channel").length).toBeLessThan(14);
    centre.cti.setQuirks(["login-page"], false);
    await centre.clock.advance(45_000);
    expect(centre.link()).toBe("live");
  });

  it("an answer with trailing garbage or NaN costs that answer, not the link", async () => {
    centre = await openContactCentre();
    centre.cti.prepareAnswer({
      path: "supervisor/get_services_list",
      body: Buffer.from('\uFEFF{"response":{"status":"ok","services":[NaN, {]}} trailing'),
    });
    await centre.clock.advance(60_000);
    expect(centre.link()).toBe("live");
    expect(centre.of("services-listed").length).toBeGreaterThan(0);
  });
});

describe("when events are odd (T3, T12)", () => {
  it("slices of one to three bytes, CRLF, comments and data over many lines read the same", async () => {
    await openLive({
      simulator: { quirks: ["crlf", "multi-line-data", "comments"], scenario: "busy-hour" },
      settings: { services: "all" },
    });
    centre.cti.slice(3);
    centre.cti.injectEvent("on_state_change", '{"agent":"Zoë 🎧","state":"ready_free","state_id":3}');
    await centre.clock.advanceUntil(
      () => centre.of("agent-state").some(({ agent }) => agent === "Zoë 🎧"),
      20_000,
    );
    expect(centre.link()).toBe("live");
  });

  it("unknown names and malformed events are counted, and the channel lives", async () => {
    await openLive();
    centre.cti.injectEvent("on_tea_time", '{"cups":3}');
    centre.cti.injectEvent("on_service_stats", "{{{{");
    centre.cti.injectRaw("<html>not an event\n\n");
    await centre.clock.advance(20_000);
    const counts = centre.of("source-status").findLast(({ unknown }) => unknown !== undefined)?.unknown;
    expect(counts?.events).toBeGreaterThan(0);
    expect(counts?.dropped).toBeGreaterThan(1);
    expect(centre.link()).toBe("live");
    expect(centre.of("link").filter(({ link }) => link === "stale")).toHaveLength(0);
  });
});

describe("when the CTI loses the subscription without a word, and goes on beating", () => {
  it("is noticed after a minute without statistics; everything is asked for anew, never two at once", async () => {
    await openLive({ settings: { expiresSeconds: 3600 } });
    centre.cti.loseSubscriptions();
    expect(centre.cti.subscriptions()).toHaveLength(0);
    await centre.clock.advance(90_000);
    expect(centre.link()).toBe("live");
    expect(centre.of("link").map(({ reason }) => reason)).toContain("subscription_expired");
    const resources = centre.cti.subscriptions().map(({ terms }) => terms.resource);
    expect(resources.sort()).toEqual(["agent", "config", "supervisor"]);
  });
});
