import type { InteractSettings } from "./complete-settings.ts";
import { createRefusedItems } from "./refused-items.ts";
import { statisticNames } from "./statistic-names.ts";
import type { SubscriptionPlan } from "./subscription-plan.ts";
import { alarmSpellings } from "./wire/index.ts";

/** Asked for at each step, the dearest first; a step is left when the CTI answers `no_license`. */
const ladder = [
  { agents: statisticNames.agent.all, services: statisticNames.service.all },
  { agents: statisticNames.agent.general, services: statisticNames.service.all },
  { agents: statisticNames.agent.general, services: statisticNames.service.general },
  { agents: [], services: statisticNames.service.general },
] as const;

const missingAt: readonly Readonly<Record<string, string>>[] = [
  {},
  { agent_details: "no_license" },
  { agent_details: "no_license", service_details: "no_license" },
  { agent_details: "no_license", service_details: "no_license", agent_statistics: "no_license" },
];

/** What is given up when the CTI does not say what it will not have. */
const detailedNames = new Map([
  ["details", [...statisticNames.service.detailed, ...statisticNames.agent.detailed]],
]);

/** The supervisor's plan: also told whether states of agents can be derived from what it asks for. */
export interface SupervisorPlan extends SubscriptionPlan {
  readonly hasAgentStates: boolean;
  readonly hasAgentStatistics: boolean;
}

/** Everything the settings allow, given up step by step: details of agents, details of services, agents. */
export function createSupervisorPlan(settings: InteractSettings): SupervisorPlan {
  const refused = createRefusedItems();
  const alarms = createAlarmSpelling(settings.alarms);
  let step = 0;

  const lists = () => {
    const { agents, services } = ladder[step] ?? ladder[0];
    const agentStats = refused.keep("agent_stats", agents);
    const events = ["on_service_stats", ...(agentStats.length > 0 ? ["on_agent_stats"] : []), "on_alarm"];
    return {
      serviceStats: refused.keep("service_stats", services),
      agentStats,
      alarms: alarms.current(),
      events: refused.keep("events", events),
      agents: named(settings.agents, (names) => refused.keep("agents", names)),
      services: named(settings.services, (names) => refused.keep("services", names)),
    };
  };

  return {
    get hasAgentStates() {
      return lists().agentStats.includes("states_details");
    },
    get hasAgentStatistics() {
      return lists().agentStats.length > 0;
    },
    build(frame) {
      const { agentStats, alarms: watched, ...rest } = lists();
      return {
        ...frame,
        ...rest,
        monitor: "supervisor",
        updateIntervalSeconds: settings.updateIntervalSeconds,
        media: "all",
        ...(agentStats.length > 0 ? { agentStats } : {}),
        ...(watched.length > 0 ? { alarms: watched } : {}),
      };
    },
    dropRefused(items) {
      const { agents, services, alarms: watched, ...rest } = lists();
      const sent = new Map<string, readonly string[]>([
        ["agent_stats", rest.agentStats],
        ["service_stats", rest.serviceStats],
        ["events", rest.events],
        ...listed("agents", agents),
        ...listed("services", services),
      ]);
      const hasRespelled = alarms.refuse([...items.values()].flat());
      const hasDropped = refused.add(items, sent);
      if (hasRespelled || hasDropped) return true;
      if (watched.length > 0) {
        alarms.refuseAll();
        return true;
      }
      return refused.add(detailedNames, sent);
    },
    degrade() {
      if (step === ladder.length - 1) return false;
      step += 1;
      return true;
    },
    get isPoorer() {
      return step > 0;
    },
    restore() {
      step = 0;
    },
    forgetRefusedNames: () => refused.forget(["agents", "services"]),
    degraded: () => ({ ...missingAt[step], ...refused.describe(), ...alarms.describe() }),
  };
}

function named(
  names: "all" | readonly string[],
  keep: (names: readonly string[]) => readonly string[],
): "all" | readonly string[] {
  return names === "all" ? "all" : keep(names);
}

function listed(group: string, names: "all" | readonly string[]): [string, readonly string[]][] {
  return names === "all" ? [] : [[group, names]];
}

/** Walks each alarm through its spellings: the manual has three for the queue, the CTI takes one. */
function createAlarmSpelling(settings: InteractSettings["alarms"]) {
  const attempts = settings.map((alarm) => ({ alarm, spellings: [...alarmSpellings(alarm.name)] }));
  return {
    current: () =>
      attempts.flatMap(({ alarm, spellings: [name] }) => (name === undefined ? [] : [{ ...alarm, name }])),
    /** True when one of `names` was an alarm of ours: it is spelled the next way, or given up. */
    refuse(names: readonly string[]): boolean {
      const refusedNames = new Set(names.map((name) => name.trim().toLowerCase()));
      const hit = attempts.filter(({ spellings: [name] }) => name !== undefined && refusedNames.has(name));
      for (const { spellings } of hit) spellings.shift();
      return hit.length > 0;
    },
    refuseAll(): void {
      for (const { spellings } of attempts) spellings.length = 0;
    },
    describe(): Readonly<Record<string, string>> {
      const lost = attempts.filter(({ spellings }) => spellings.length === 0).map(({ alarm }) => alarm.name);
      return lost.length === 0 ? {} : { alarms: `invalid_item: ${[...new Set(lost)].join(", ")}` };
    },
  };
}
