import { AgentFeed } from "@/lib/simulator/server/agents/agent-feed.ts";
import { DrivenClock } from "@/lib/simulator/server/clock/driven-clock.ts";
import { defaultSwitches } from "@/lib/simulator/server/control/switches.ts";
import { createCti } from "@/lib/simulator/server/create-cti.ts";
import { describeListedAgent } from "@/lib/simulator/server/lists/describe-listed-agent.ts";
import { describeListedService } from "@/lib/simulator/server/lists/describe-listed-service.ts";
import { serviceStatistics } from "@/lib/simulator/server/statistics/service-statistics.ts";
import { SupervisorFeed } from "@/lib/simulator/server/statistics/supervisor-feed.ts";
import { createWorld } from "@/lib/simulator/world/create-world.ts";
import type { World } from "@/lib/simulator/world/types.ts";
import { createTranslator } from "@/lib/sources/interact/translate/index.ts";
import type { DrivenFloor } from "@/lib/trends/testing/driven-floor.ts";

const source = "interact";
const plenty = { supervision: 1e5, screenSync: 1e5, agentControl: 1e5, config: 1000 };
const media = ["voice", "chat", "email"] as const;

export interface SimulatedCti {
  readonly world: World;
  /** Plays the contact centre and the CTI on to an instant, epoch ms; what the CTI tells comes onto the floor at once. */
  advanceTo(instantMs: number): void;
  /** The connection is gone; the contact centre goes on. */
  lose(): void;
  /** The connection is back: everything is told anew at the next interval, and the link is live from then on. */
  find(): void;
}

/**
 * A simulated contact centre and its CTI, in the texts that the CTI sends, read by our own translator, as the source reads
 * them: only the sockets between are missing. Time is the floor's own.
 */
export function startSimulatedCti(
  floor: DrivenFloor,
  about: {
    readonly timezone: string;
    readonly agents: number;
    readonly services: number;
    readonly seed: number;
    readonly intervalSeconds: number;
    /** It also tells each change of an agent's state, at once. */
    readonly tellsAgents?: boolean;
    /** Statistics of agents that it tells beside those of services. */
    readonly agentStatistics?: readonly string[];
  },
): SimulatedCti {
  const { timezone, agents, services, seed, intervalSeconds, tellsAgents = false } = about;
  const { agentStatistics = [] } = about;
  const startAt = floor.nowMs();
  const world = createWorld({
    agents,
    services,
    seed,
    timezone,
    startAt,
    scenario: "calendar",
    hoursBefore: 0,
  });
  const clock = new DrivenClock(startAt);
  const switches = { ...defaultSwitches(), firstSend: "interval" as const };
  const cti = createCti({ world, clock, switches, licences: plenty, timezone });
  cti.catchUp = () => world.advanceTo(clock.now());
  const translator = createTranslator({ source, timezone, now: floor.nowMs });
  let isWhole = false;
  let isConnected = true;

  const outlet = {
    format: "json" as const,
    isCongested: () => false,
    send(name: string, data: readonly Buffer[]) {
      floor.advance((world.now() - floor.nowMs()) / 1000);
      const text = Buffer.concat(data).toString();
      const told = translator.translateMessage(name, text, "json", { isFull: !isWhole });
      if (!told.ok) throw new Error(`the CTI was not understood: ${told.error.detail}`);
      floor.tell({ type: "heard", source, at: floor.at() }, ...told.events);
      if (isWhole || name !== "on_service_stats") return;
      if (tellsAgents) floor.tell(...listAgents());
      floor.link("live");
      isWhole = true;
    },
  };
  const listAgents = () => {
    const listed = { agents: world.agents().map((agent) => describeListedAgent(agent, cti)) };
    return translator.translateAgentsList(JSON.parse(JSON.stringify(listed))).events;
  };
  const names = world.services().map(({ name }) => name);
  const feed = new SupervisorFeed(
    {
      ...{
        resource: "supervisor",
        agents: agentStatistics.length === 0 ? [] : world.agents().map(({ name }) => name),
        isAllAgents: agentStatistics.length > 0,
        services: names,
        isAllServices: true,
        media,
      },
      ...{ events: new Set(["on_service_stats", "on_agent_stats"]), agentStatistics, alarms: [] },
      ...{ serviceStatistics: [...serviceStatistics, "calls_details"], updateInterval: intervalSeconds },
    },
    () => outlet,
    cti,
  );
  const agentFeed = new AgentFeed(
    {
      ...{ resource: "agent", agents: world.agents().map(({ name }) => name), isAllAgents: true },
      ...{ services: new Set(), isAllServices: true, media: new Set(media), hasControl: false },
      events: new Set(["on_login", "on_logout", "on_state_change"]),
    },
    () => outlet,
    cti,
  );
  world.onEvent((event) => {
    if (!tellsAgents || !isConnected) return;
    floor.advance((world.now() - floor.nowMs()) / 1000);
    agentFeed.worldChanged(event);
  });
  const listed = { services: world.services().map(describeListedService) };
  floor.tell(...translator.translateServicesList(JSON.parse(JSON.stringify(listed))).events);
  feed.opened();
  return {
    world,
    advanceTo(instantMs) {
      clock.advance(instantMs - clock.now());
      world.advanceTo(instantMs);
      floor.advance((instantMs - floor.nowMs()) / 1000);
    },
    lose() {
      feed.closed();
      isWhole = false;
      isConnected = false;
      floor.link("down");
    },
    find() {
      isConnected = true;
      feed.clear("services");
      feed.clear("agents");
      feed.opened();
    },
  };
}
