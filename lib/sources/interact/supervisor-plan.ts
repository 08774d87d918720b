import type { AlarmTerms } from "./alarm-terms.ts";
import type { InteractSettings } from "./complete-settings.ts";
import { createRefusedItems } from "./refused-items.ts";
import { statisticNames } from "./statistic-names.ts";
import type { SubscriptionFrame, SubscriptionPlan } from "./subscription-plan.ts";
import type { Subscription } from "./translate/index.ts";

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

/**
 * Everything the settings allow, given up step by step: details of agents, details of services, agents.
 * Also tells whether states of agents can be derived from what it asks for.
 */
export class SupervisorPlan implements SubscriptionPlan {
  readonly #settings: InteractSettings;
  readonly #refused = createRefusedItems();
  readonly #alarms: AlarmTerms;
  #step = 0;

  constructor(settings: InteractSettings, alarms: AlarmTerms) {
    this.#settings = settings;
    this.#alarms = alarms;
  }

  get hasAgentStates(): boolean {
    return this.#agentStats().includes("states_details");
  }

  get hasAgentCalls(): boolean {
    return this.#agentStats().includes("calls_details");
  }

  get hasAgentStatistics(): boolean {
    return this.#agentStats().length > 0;
  }

  get isPoorer(): boolean {
    return this.#step > 0;
  }

  build(frame: SubscriptionFrame): Subscription {
    const agentStats = this.#agentStats();
    const alarms = this.#alarms.toSend();
    return {
      ...frame,
      monitor: "supervisor",
      updateIntervalSeconds: this.#settings.updateIntervalSeconds,
      media: "all",
      events: this.#events(),
      services: this.#names("services"),
      agents: this.#names("agents"),
      serviceStats: this.#serviceStats(),
      ...(agentStats.length > 0 ? { agentStats } : {}),
      ...(alarms.length > 0 ? { alarms } : {}),
    };
  }

  dropRefused(items: ReadonlyMap<string, readonly string[]>): boolean {
    const sent = this.#sent();
    const hasRespelled = this.#alarms.refuse([...items.values()].flat());
    const hasDropped = this.#refused.add(items, sent);
    if (hasRespelled || hasDropped) return true;
    if (this.#alarms.decline("invalid_item")) return true;
    if (this.#alarms.isEmpty) return this.#refused.add(detailedNames, sent);
    this.#alarms.refuseAll();
    return true;
  }

  degrade(): boolean {
    if (this.#step === ladder.length - 1) return false;
    this.#step += 1;
    return true;
  }

  restore(): void {
    this.#step = 0;
  }

  forgetRefusedNames(): void {
    this.#refused.forget(["agents", "services"]);
  }

  accepted(): void {
    this.#alarms.accepted();
  }

  withdraw(cause: unknown): boolean {
    return this.#alarms.withdraw(cause);
  }

  degraded(): Readonly<Record<string, string>> {
    return { ...missingAt[this.#step], ...this.#refused.describe(), ...this.#alarms.describe() };
  }

  #agentStats(): readonly string[] {
    return this.#refused.keep("agent_stats", (ladder[this.#step] ?? ladder[0]).agents);
  }

  #serviceStats(): readonly string[] {
    return this.#refused.keep("service_stats", (ladder[this.#step] ?? ladder[0]).services);
  }

  #events(): readonly string[] {
    const agentEvents = this.hasAgentStatistics ? ["on_agent_stats"] : [];
    return this.#refused.keep("events", ["on_service_stats", ...agentEvents, "on_alarm"]);
  }

  #names(group: "agents" | "services"): "all" | readonly string[] {
    const names = this.#settings[group];
    return names === "all" ? "all" : this.#refused.keep(group, names);
  }

  /** What the last subscription held, by the group that `error_items` would name. */
  #sent(): ReadonlyMap<string, readonly string[]> {
    const sent = new Map([
      ["agent_stats", this.#agentStats()],
      ["service_stats", this.#serviceStats()],
      ["events", this.#events()],
    ]);
    for (const group of ["agents", "services"] as const) {
      const names = this.#names(group);
      if (names !== "all") sent.set(group, names);
    }
    return sent;
  }
}
