import { afterEach, describe, expect, it } from "vitest";
import { DrivenClock } from "./clock/driven-clock";
import type { Truth } from "./control/truth";
import type { Simulator } from "./simulator";
import { startSimulator } from "./start-simulator";
import { agentStatistics } from "./statistics/agent-statistics";
import { serviceStatistics } from "./statistics/service-statistics";
import { openTestChannel, type TestChannel } from "./testing/open-test-channel";
import type { BodyNode } from "./wire/body-node";
import { parseJson } from "./wire/parse-json";
import { parseXml } from "./wire/parse-xml";

const running: { close(): void | Promise<void> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0).reverse()) await each.close();
});

const startAt = Date.UTC(2026, 2, 10, 13, 20);
const subscription = {
  channel_id: 7,
  expires: 86_400,
  update_interval: 5,
  service_stats: [...serviceStatistics, "calls_details"],
  agent_stats: [...agentStatistics, "calls_details", "states_details"],
};

async function startDay(
  format: "json" | "xml",
): Promise<{ simulator: Simulator; clock: DrivenClock; channel: TestChannel }> {
  const clock = new DrivenClock(startAt);
  const simulator = await startSimulator({
    clock,
    startAt,
    agents: 40,
    services: 6,
    seed: 7,
    hoursBefore: 0.5,
  });
  running.push(simulator);
  const channel = await openTestChannel(
    simulator.url,
    `supervisor/monitor/open_channel?channel_id=7&format=${format}`,
  );
  running.push(channel);
  await fetch(`${simulator.url}/interact_cti/v1.0/supervisor/monitor/subscribe`, {
    method: "POST",
    body: JSON.stringify({ subscription }),
  });
  await channel.next("on_agent_stats");
  return { simulator, clock, channel };
}

/** Figures by name path, e.g. `Vendas/voice/handled`, as a client adds them up from events. */
function addUp(channel: TestChannel, format: "json" | "xml"): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  for (const { name, data } of channel.events) {
    if (name !== "on_service_stats" && name !== "on_agent_stats") continue;
    const node = format === "json" ? parseJson(data) : parseXml(`<request>${data}</request>`);
    gather(node, "", figures);
  }
  return figures;
}

function gather(node: BodyNode, path: string, figures: Map<string, string>): void {
  if (Array.isArray(node)) for (const member of node) gather(member, path, figures);
  else if (node instanceof Map) {
    const key = node.get("name") ?? node.get("media_type");
    const here = key === undefined ? path : `${path}/${key}`;
    for (const [field, value] of node) {
      if (field === "calls_details") figures.set(`${here}/calls`, callIds(value));
      else if (field !== "states_details" && field !== "name") gather(value, `${here}/${field}`, figures);
    }
  } else figures.set(path, String(node));
}

function callIds(value: BodyNode): string {
  const ids = Array.isArray(value)
    ? value.map((call) => (call instanceof Map ? String(call.get("call_id")) : ""))
    : [];
  return ids.join();
}

function truthOf({ services, agents }: Truth): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  for (const { name, statistics, calls } of services) {
    figures.set(`/services/${name}/calls`, calls.map(({ id }) => id).join());
    for (const { media, values } of statistics)
      tell(figures, `/services/${name}/stats/${media}`, media, values);
  }
  for (const { name, statistics, calls } of agents) {
    figures.set(`/agents/${name}/calls`, calls.map(({ id }) => id).join());
    for (const { service, media, values } of statistics)
      tell(figures, `/agents/${name}/services/${service}/stats/${media}`, media, values);
  }
  return figures;
}

function tell(
  figures: Map<string, string>,
  path: string,
  media: string,
  values: Readonly<Record<string, number>>,
): void {
  figures.set(`${path}/media_type`, media);
  for (const [statistic, value] of Object.entries(values)) figures.set(`${path}/${statistic}`, String(value));
}

describe("an hour of a contact centre", () => {
  it.each(["json", "xml"] as const)("adds up from the events in %s to the truth", async (format) => {
    const { simulator, clock, channel } = await startDay(format);
    for (let minute = 0; minute < 20; minute += 1) {
      clock.advance(60_000);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    simulator.injectEvent("on_end", "{}");
    await channel.next("on_end");
    expect(Object.fromEntries(addUp(channel, format))).toEqual(
      Object.fromEntries(truthOf(simulator.truth())),
    );
    expect(simulator.world.now()).toBe(startAt + 20 * 60_000);
  });
});

describe("simulators", () => {
  it("run side by side with their own worlds, and end without a trace", async () => {
    const [one, other] = await Promise.all([
      startSimulator({ agents: 5, services: 2, seed: 1 }),
      startSimulator({ agents: 8, services: 3, seed: 2, control: true }),
    ]);
    running.push(one, other);
    expect(one.port).not.toBe(other.port);
    expect([one.world.agents().length, other.world.agents().length]).toEqual([5, 8]);
    expect(one.controlUrl).toBeUndefined();
    await one.close();
    await expect(fetch(one.url)).rejects.toThrow();
    expect((await fetch(`${other.controlUrl}/truth`)).status).toBe(200);
  });

  it("do not start on a port that is taken", async () => {
    const one = await startSimulator({ agents: 1, services: 1 });
    running.push(one);
    await expect(startSimulator({ agents: 1, services: 1, port: one.port })).rejects.toThrow("EADDRINUSE");
    const taken = { agents: 1, services: 1, control: true, controlPort: one.port };
    await expect(startSimulator(taken)).rejects.toThrow("EADDRINUSE");
  });

  it("play the day as fast as they are told", async () => {
    const clock = new DrivenClock(startAt);
    const simulator = await startSimulator({ clock, agents: 3, services: 1, speed: 60 });
    running.push(simulator);
    clock.advance(1000);
    expect(simulator.world.now()).toBe(startAt + 60_000);
    simulator.setSpeed(0);
    clock.advance(1000);
    simulator.advanceWorld(1);
    expect(simulator.world.now()).toBe(startAt + 61_000);
  });
});
