import { afterEach, describe, expect, it } from "vitest";
import { type CentreOptions, type ContactCentre, openContactCentre } from "./testing/contact-centre.ts";

let centre: ContactCentre;

async function openLive(options?: CentreOptions): Promise<void> {
  centre = await openContactCentre(options);
  await centre.clock.advance(12_000);
}

const noAgents = { licences: { screenSync: 0 } };
const noMonitors = { licences: { screenSync: 0, config: 0 } };

/** A logged-in agent and the last state told of them. */
function someAgent(): string {
  return (
    centre.cti.world.agents().find(({ loggedIn, state }) => loggedIn && state.startsWith("ready"))?.name ?? ""
  );
}

function lastState(agent: string): string | undefined {
  let state: string | undefined;
  for (const event of centre.events) {
    if (event.type === "agent-state" && event.agent === agent) state = event.report.state;
    if (event.type === "agents-listed") {
      state = event.agents.find(({ name }) => name === agent)?.report?.state ?? state;
    }
  }
  return state;
}

function pause(agent: string): void {
  const [first] = centre.cti.world.pauses();
  expect(centre.cti.setAgentState(agent, first?.id ?? 0)).toEqual({ ok: true });
}

afterEach(() => centre.close());

describe("where agents' states come from", () => {
  it("agent/monitor pushes them where it is licensed, with places and calls", async () => {
    await openLive();
    const agent = someAgent();
    pause(agent);
    await centre.clock.settle();
    expect(centre.agentState()).toBe("push");
    expect(lastState(agent)).toBe("custom_pause");
    expect(centre.of("agent-capacity").length).toBeGreaterThan(0);
  });

  it("else config/monitor pushes them", async () => {
    await openLive({ simulator: noAgents });
    const agent = someAgent();
    pause(agent);
    await centre.clock.settle();
    expect(centre.agentState()).toBe("push");
    expect(centre.degraded()).toMatchObject({ agent_monitor: "no_license" });
    expect(lastState(agent)).toBe("custom_pause");
  });

  it("a config/monitor that keeps changes of state to itself is found out, and the list is polled", async () => {
    await openLive({ simulator: { ...noAgents, switches: { configFollowsAgentState: false } } });
    const agent = someAgent();
    pause(agent);
    await centre.clock.advance(90_000);
    expect(centre.agentState()).toBe("poll");
    expect(lastState(agent)).toBe("custom_pause");
    expect(centre.degraded()).toMatchObject({ config_states: "not_pushed" });
  });

  it("else the list is polled, never within 5 s", async () => {
    await openLive({ simulator: noMonitors, settings: { pollSeconds: 1 } });
    const agent = someAgent();
    pause(agent);
    await centre.clock.advance(12_000);
    expect(centre.agentState()).toBe("poll");
    expect(lastState(agent)).toBe("custom_pause");
    expect(centre.cti.counters().get("error unsafe_request")).toBeUndefined();
  });

  it("else they are derived from running totals, or, without those either, from nothing", async () => {
    centre = await openContactCentre({ simulator: noMonitors });
    centre.cti.prepareAnswer({ path: "supervisor/get_agents_list", times: 1000, status: 404 });
    await centre.clock.advance(12_000);
    expect(centre.agentState()).toBe("derived");
    await centre.close();
    centre = await openContactCentre({
      simulator: { licences: { screenSync: 0, config: 0, supervision: 2 } },
    });
    centre.cti.prepareAnswer({ path: "supervisor/get_agents_list", times: 1000, status: 404 });
    await centre.clock.advance(12_000);
    expect(centre.agentState()).toBe("none");
  });

  it("the better origin is tried again and taken when its licence comes", async () => {
    await openLive({ simulator: noMonitors });
    centre.cti.setLicences({ screenSync: 100 });
    await centre.clock.advance(400_000);
    expect(centre.agentState()).toBe("push");
    expect(centre.degraded().agent_monitor).toBeUndefined();
  });

  it("agents whom agent/monitor was not licensed for, without a word, are still seen to pause", async () => {
    await openLive({
      simulator: { licences: { screenSync: 1, config: 0 }, switches: { licenceShortage: "truncate" } },
    });
    expect(centre.agentState()).toBe("push");
    const told = new Set(centre.of("agent-capacity").map(({ agent }) => agent));
    const [pushed] = centre.cti.subscriptions().filter(({ terms }) => terms.resource === "agent");
    expect(pushed?.terms).toMatchObject({ agents: { length: 1 } });
    expect(told.size).toBeGreaterThan(0);
    const agents = centre.cti.world
      .agents()
      .filter(({ loggedIn, state }) => loggedIn && state === "ready_free");
    const covered = pushed?.terms.resource === "agent" ? pushed.terms.agents : [];
    const other = agents.find(({ name }) => !covered.includes(name))?.name ?? "";
    pause(other);
    await centre.clock.advance(20_000);
    expect(lastState(other)).toBe("custom_pause");
    expect(centre.degraded().agent_monitor).toMatch(/^licence: 1 of \d+$/);
  });

  it("a silent agent channel is not taken for a floor where nothing changes", async () => {
    await openLive();
    const agentChannel = centre.cti
      .subscriptions()
      .find(({ terms }) => terms.resource === "agent")?.channelId;
    const configChannel = centre.cti
      .subscriptions()
      .find(({ terms }) => terms.resource === "config")?.channelId;
    centre.cti.mute(agentChannel);
    centre.cti.mute(configChannel);
    await centre.clock.advance(30_000);
    expect(centre.link()).toBe("live");
    expect(centre.agentState()).toBe("poll");
  });

  it.each([
    ["is answered with errors", { status: 500 }],
    [
      "is refused as unsafe",
      { body: Buffer.from('{"response":{"status":"error","error_type":"unsafe_request"}}') },
    ],
  ])("a list that %s does not pass for current: in 45 s another origin is named", async (_, answer) => {
    await openLive({ settings: { agentState: "poll" } });
    expect(centre.agentState()).toBe("poll");
    centre.cti.prepareAnswer({ path: "supervisor/get_agents_list", times: 1000, ...answer });
    await centre.clock.advance(45_000);
    expect(centre.link()).toBe("live");
    expect(centre.agentState()).toBe("derived");
    centre.cti.heal();
    await centre.clock.advance(60_000);
    expect(centre.agentState()).toBe("poll");
  });

  it("a list that comes no more after the push channels died does not pass for current either", async () => {
    await openLive();
    centre.cti.prepareAnswer({ path: "supervisor/get_agents_list", times: 1000, status: 500 });
    for (const { terms, channelId } of centre.cti.subscriptions()) {
      if (terms.resource !== "supervisor") centre.cti.mute(channelId);
    }
    await centre.clock.advance(75_000);
    expect(centre.link()).toBe("live");
    expect(centre.agentState()).toBe("derived");
  });

  it("a setting that allows one origin only takes no other licence", async () => {
    await openLive({ settings: { agentState: "poll" } });
    expect(centre.agentState()).toBe("poll");
    expect(centre.cti.licences().inUse).toMatchObject({ screenSync: 0, config: 0 });
  });
});

describe("agents' calls", () => {
  it.each([
    ["are asked for where their end is told as well", { screenSync: 0, config: 0 }, true],
    ["are not shown where nothing tells their end", { screenSync: 0, config: 0, supervision: 2 }, false],
  ] as const)("%s", async (_, licences, isShown) => {
    await openLive({ simulator: { licences, scenario: "busy-hour" } });
    expect(centre.of("agent-capacity").length).toBeGreaterThan(0);
    expect(centre.of("agent-calls").length > 0).toBe(isShown);
  });
});

describe("who is registered", () => {
  it("a new agent is taken into every subscription, once, and many new ones together", async () => {
    await openLive();
    const before = centre.requests("supervisor/monitor/subscribe").length;
    const [service] = centre.cti.world.services();
    centre.cti.addAgent("nova", [service?.name ?? ""]);
    centre.cti.addAgent("novo", [service?.name ?? ""]);
    await centre.clock.advance(10_000);
    expect(centre.requests("supervisor/monitor/subscribe").length).toBe(before + 1);
    expect(
      centre
        .of("agents-listed")
        .at(-1)
        ?.agents.map(({ name }) => name),
    ).toContain("novo");
    expect(centre.degraded()).toEqual({});
    const swept = centre.of("stats-swept").filter(({ scope }) => scope === "agents");
    expect(swept.at(-1)?.keep).toContain("nova");
  });

  it("an agent who is removed disappears, even where full lists do not say that they are full (row 92)", async () => {
    await openLive({ simulator: { quirks: ["92"] } });
    const agent = someAgent();
    centre.cti.removeAgent(agent);
    await centre.clock.advance(12_000);
    const whole = centre.of("agents-listed").findLast(({ complete }) => complete);
    expect(whole?.agents.map(({ name }) => name)).not.toContain(agent);
  });

  it("a state pushed while the list was on its way is not taken back by the list", async () => {
    await openLive({ settings: { pollSeconds: 10 } });
    const agent = someAgent();
    const { clock, cti } = centre;
    clock.patienceMs = 20;
    const name = JSON.stringify(agent);
    cti.prepareAnswer({
      path: "supervisor/get_agents_list",
      body: Buffer.from(
        `{"response":{"status":"ok","agents":[{"name":${name},"state":"ready_free","state_id":3}]}}`,
      ),
    });
    cti.serverState("connected");
    cti.injectEvent("on_state_change", `{"agent":${name},"state":"custom_pause","state_id":101}`);
    await clock.advance(20_000);
    expect(lastState(agent)).toBeDefined();
  });

  it("names the settings leave out are not shown", async () => {
    centre = await openContactCentre();
    const names = centre.cti.world
      .agents()
      .slice(0, 2)
      .map(({ name }) => name);
    await centre.close();
    await openLive({ settings: { agents: names } });
    for (const { agents } of centre.of("agents-listed")) {
      for (const { name } of agents) expect(names).toContain(name);
    }
    expect(new Set(centre.of("agent-state").map(({ agent }) => agent)).size).toBeLessThanOrEqual(2);
  });
});
