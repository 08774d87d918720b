import { afterEach, describe, expect, it } from "vitest";
import {
  type CentreOptions,
  type ContactCentre,
  openContactCentre,
  startCti,
} from "./testing/contact-centre.ts";
import { openLossyProxy } from "./testing/lossy-proxy.ts";
import { ManualClock } from "./testing/manual-clock.ts";

let centre: ContactCentre;
let closeExtra: (() => Promise<void>) | undefined;

async function openLive(options?: CentreOptions): Promise<void> {
  centre = await openContactCentre(options);
  await centre.clock.advance(12_000);
}

function supervisions() {
  return centre.cti.subscriptions().filter(({ terms }) => terms.resource === "supervisor");
}

function refuse(path: string, errorType: string, times: number): void {
  const body = JSON.stringify({ response: { command: path, status: "error", error_type: errorType } });
  centre.cti.prepareAnswer({ path, times, body: Buffer.from(body) });
}

afterEach(async () => {
  await centre.close();
  await closeExtra?.();
  closeExtra = undefined;
});

describe("a subscription of one hour (T7)", () => {
  it("is renewed at half its life under the same id, without a break", async () => {
    await openLive();
    const [before] = supervisions();
    await centre.clock.advance(3 * 3_600_000);
    expect(supervisions().map(({ id }) => id)).toEqual([before?.id]);
    expect(centre.link()).toBe("live");
    expect(centre.of("link").filter(({ link }) => link === "stale")).toHaveLength(0);
  });

  it("takes over a new id when the CTI gives one at renewal", async () => {
    await openLive({ simulator: { switches: { newIdOnRenewal: true } } });
    const [before] = supervisions();
    await centre.clock.advance(2 * 3_600_000);
    expect(supervisions()).toHaveLength(1);
    expect(supervisions()[0]?.id).not.toBe(before?.id);
    expect(centre.link()).toBe("live");
  });

  it("is replaced before it expires when renewing is refused and the warning never comes", async () => {
    await openLive({ simulator: { quirks: ["4"] }, settings: { agentState: "poll" } });
    const before = supervisions()[0]?.id;
    refuse("supervisor/monitor/subscribe", "command_failed", 100_000);
    await centre.clock.advanceUntil(() => supervisions().length === 0, 3_600_000);
    expect(centre.clock.wallMs()).toBeLessThan(Date.UTC(2026, 10, 23, 14, 0, 0));
    centre.cti.heal();
    await centre.clock.advance(60_000);
    expect(supervisions()).toHaveLength(1);
    expect(supervisions()[0]?.id).not.toBe(before);
    expect(centre.link()).toBe("live");
    expect(centre.of("stats-swept").filter(({ scope }) => scope === "services")).toHaveLength(2);
  });

  it("shows the gap while nothing can be subscribed, and a full resend after it", async () => {
    await openLive({ settings: { agentState: "poll" } });
    refuse("supervisor/monitor/subscribe", "command_failed", 8);
    centre.cti.expire();
    await centre.clock.advance(5000);
    expect(centre.link()).toMatch(/^stale (subscription_expired|not_subscribed)$/);
    expect(centre.degraded()).toMatchObject({ subscription: "command_failed" });
    await centre.clock.advance(240_000);
    expect(centre.link()).toBe("live");
    expect(centre.degraded()).toEqual({});
    expect(centre.of("stats-swept").filter(({ scope }) => scope === "services")).toHaveLength(2);
  });

  it("follows the CTI when that forgets everything in a restart", async () => {
    await openLive();
    centre.cti.restart();
    await centre.clock.advance(45_000);
    expect(centre.link()).toBe("live");
    expect(supervisions()).toHaveLength(1);
    expect(centre.agentState()).toBe("push");
  });

  it("survives a lost channel: it moves to the new one and everything is sent again", async () => {
    await openLive({ simulator: { scenario: "busy-hour" } });
    const [before] = supervisions();
    centre.cti.drop();
    await centre.clock.advance(30_000);
    expect(supervisions().map(({ id }) => id)).toEqual([before?.id]);
    expect(centre.requests("clear_agent_stats").length).toBe(1);
    expect(centre.of("stats-swept").filter(({ scope }) => scope === "agents")).toHaveLength(2);
  });
});

describe("a subscribe whose answer is lost", () => {
  it("is found on our own channel and taken over: never two", async () => {
    const clock = new ManualClock();
    const cti = await startCti(clock);
    const proxy = await openLossyProxy(cti.url);
    closeExtra = proxy.close;
    proxy.lose("supervisor/monitor/subscribe", 1);
    centre = await openContactCentre({ clock, cti, settings: { url: proxy.url, agentState: "poll" } });
    await clock.advance(12_000);
    const [first, second, ...more] = centre.requests("supervisor/monitor/subscribe");
    expect(more).toEqual([]);
    expect(first?.body).not.toContain('"id"');
    expect(second?.body).toContain('"id"');
    expect(supervisions()).toHaveLength(1);
    expect(centre.link()).toBe("live");
  });
});

describe("items the CTI does not know", () => {
  it.each([
    ["37", "max_queue_abandomn_rate"],
    ["37b", "max_queue_abandon_rate"],
  ] as const)("an alarm is tried in its other spellings (row %s)", async (quirk, spelling) => {
    await openLive({
      simulator: { quirks: [quirk] },
      settings: { alarms: [{ name: "max_queue_abandonn_rate", value: 20, media: "voice" }] },
    });
    expect(centre.link()).toBe("live");
    expect(centre.requests("supervisor/monitor/subscribe").at(-1)?.body).toContain(spelling);
    expect(centre.degraded()).toEqual({});
  });

  it("an unknown alarm, agent and service are given up and named", async () => {
    await openLive({
      settings: {
        alarms: [{ name: "max_boredom", value: 1 }],
        services: ["Nowhere"],
        agentState: "poll",
      },
    });
    expect(centre.link()).toBe("live");
    expect(centre.degraded()).toMatchObject({
      alarms: "invalid_item: max_boredom",
      services: "invalid_item: Nowhere",
    });
  });

  it("events missing from the manual's list are given up, and agents' states are still pushed (row 87)", async () => {
    await openLive({ simulator: { quirks: ["87", "44", "45"] } });
    expect(centre.agentState()).toBe("push");
    expect(centre.degraded().agent_events).toContain("on_agent_status");
  });
});

describe("too few licences", () => {
  it("details of agents go first, then of services, then agents altogether; each is said", async () => {
    await openLive({ simulator: { licences: { supervision: 5 } } });
    expect(centre.link()).toBe("live");
    expect(centre.degraded()).toMatchObject({ agent_details: "no_license" });
    expect(centre.degraded().service_details).toBeUndefined();
    await centre.close();

    await openLive({ simulator: { licences: { supervision: 2 } } });
    expect(centre.degraded()).toMatchObject({ agent_details: "no_license", service_details: "no_license" });
    await centre.close();

    await openLive({ simulator: { licences: { supervision: 1 } } });
    expect(centre.link()).toBe("live");
    expect(centre.degraded()).toMatchObject({ agent_statistics: "no_license" });
  });

  it("with none at all the board says so and asks again 75 s later", async () => {
    await openLive({ simulator: { licences: { supervision: 0 } } });
    expect(centre.link()).toBe("down no_license");
    expect(centre.cti.channels().filter(({ id }) => id > 0).length).toBeLessThanOrEqual(2);
    centre.cti.setLicences({ supervision: 1000 });
    await centre.clock.advance(60_000);
    expect(centre.link()).toBe("down no_license");
    await centre.clock.advance(20_000);
    expect(centre.link()).toBe("live");
    expect(centre.degraded()).toEqual({});
  });

  it("when licences come back everything is asked for again, and swept in whole", async () => {
    await openLive({ simulator: { licences: { supervision: 2 } } });
    centre.cti.setLicences({ supervision: 1000 });
    await centre.clock.advance(100_000);
    expect(centre.degraded()).toEqual({});
    expect(supervisions()).toHaveLength(1);
    expect(centre.link()).toBe("live");
  });

  it("does not ask for more while the CTI says that no licence is free", async () => {
    await openLive({ simulator: { licences: { supervision: 2 } }, settings: { agentState: "poll" } });
    const before = centre.requests("supervisor/monitor/subscribe").length;
    await centre.clock.advance(900_000);
    expect(centre.requests("mibs/get").length).toBeGreaterThan(1);
    const later = centre.requests("supervisor/monitor/subscribe").slice(before);
    expect(new Set(later.map(({ body }) => body)).size, "renewals of one and the same").toBe(1);
    expect(later[0]?.body).not.toContain("calls_details");
  });

  it("a silent cut of `all` is noticed by comparing with the lists", async () => {
    await openLive({
      simulator: { agents: 6, licences: { supervision: 7 }, switches: { licenceShortage: "truncate" } },
    });
    const gap = { ...centre.degraded() };
    expect(gap.agent_names ?? gap.service_names).toMatch(/^licence: \d+ of \d+$/);
  });
});

describe("a CTI that refuses items without saying which", () => {
  it("gets fewer wishes until it accepts, and the board says what is missing", async () => {
    centre = await openContactCentre({
      settings: { agentState: "poll", alarms: [{ name: "max_queue_length", value: 5 }] },
    });
    refuse("supervisor/monitor/subscribe", "invalid_item", 2);
    await centre.clock.advance(12_000);
    expect(centre.link()).toBe("live");
    expect(centre.degraded().alarms).toBe("invalid_item: max_queue_length");
    expect(centre.degraded().service_stats).toContain("invalid_item: ");
    expect(centre.of("service-stats").length).toBeGreaterThan(0);
  });
});
