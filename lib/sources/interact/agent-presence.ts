import type { AgentStateOrigin, FloorEvent } from "@/lib/domain/index.ts";
import { createAgentPlan } from "./agent-plan.ts";
import { createConfigPlan } from "./config-plan.ts";
import { createMonitor, type Monitor } from "./create-monitor.ts";
import { createFirstLists } from "./first-lists.ts";
import type { KeptList } from "./list-keeper.ts";
import { createPresenceHooks } from "./presence-hooks.ts";
import { createPushCheck, type PushCheck } from "./push-check.ts";
import type { PushLog } from "./push-log.ts";
import type { RegisteredNames } from "./registered-names.ts";
import { noChannelRestMs } from "./rest-times.ts";
import type { RunKit } from "./run-kit.ts";
import type { WindingSignals } from "./winding-signals.ts";

interface AgentPresenceOptions {
  readonly names: Pick<RegisteredNames, "of">;
  readonly pushes: PushLog;
  /** Whether states can at least be derived from the running totals subscribed. */
  readonly hasStateTotals: () => boolean;
  /** Takes the events of a message of either monitor, listings included. */
  readonly onEvents: (events: readonly FloorEvent[]) => void;
  /** The origin changed: lists are to be asked for at another pace. */
  readonly onPaceChanged: () => void;
  /** Devices and calls should be asked for, of one agent or of all. */
  readonly onStatusWanted: (agent?: string) => void;
}

type Standing = "absent" | "held";

/** So many polls may fail before what they told last is too old to pass for current. */
const pollsMissed = 3;
const answerMs = 10_000;

/**
 * Agents' current states from the best origin there is: agent/monitor events, config/monitor changes, the polled
 * list, else the totals of the statistics. Falls to the next when one is refused, and tries the better ones again.
 */
export class AgentPresence {
  readonly #kit: RunKit;
  readonly #options: AgentPresenceOptions;
  readonly #agentMonitor: Monitor | undefined;
  readonly #configMonitor: Monitor | undefined;
  readonly #check: PushCheck;
  #agent: Standing = "absent";
  #config: Standing = "absent";
  /** Agents of whom agent/monitor has told since it was subscribed. */
  readonly #told = new Set<string>();
  #listsWithGap = 0;
  #polled: "unknown" | "listed" | "denied" = "unknown";
  #cancelOverdue: () => void = () => undefined;

  constructor(kit: RunKit, options: AgentPresenceOptions) {
    this.#kit = kit;
    this.#options = options;
    this.#check = createPushCheck(kit.clock, options.pushes, () => this.#distrustConfig());
    const { agentState } = kit.settings;
    const isAuto = agentState === "auto";
    this.#agentMonitor = isAuto || agentState === "agent" ? this.#createAgentMonitor() : undefined;
    this.#configMonitor = isAuto || agentState === "config" ? this.#createConfigMonitor() : undefined;
  }

  async run(signals: WindingSignals): Promise<void> {
    await Promise.all([this.#agentMonitor?.run(signals), this.#configMonitor?.run(signals)]);
    this.#check.stop();
    this.#cancelOverdue();
  }

  /** Where states come from now. */
  get origin(): AgentStateOrigin {
    if (this.#agent === "held" || this.#isConfigTrusted()) return "push";
    const mayPoll = this.#kit.settings.agentState === "auto" || this.#kit.settings.agentState === "poll";
    if (mayPoll && this.#polled === "listed") return "poll";
    return this.#options.hasStateTotals() ? "derived" : "none";
  }

  /** Whether agent/monitor tells of calls that begin and end. */
  get pushesCalls(): boolean {
    return this.#agent === "held";
  }

  /** Whether config/monitor tells of changes to the lists. */
  get hasConfig(): boolean {
    return this.#config === "held";
  }

  /** Some states come from config/monitor alone, of which the manual does not say that it tells every change. */
  get isVerifying(): boolean {
    return !this.#isAgentWhole() && this.#isConfigTrusted();
  }

  /** Nobody pushes the states of some agents: agent/monitor may have been cut to its licences without a word. */
  get hasGap(): boolean {
    return !this.#isAgentWhole() && !this.#isConfigTrusted();
  }

  tell(): void {
    this.#kit.board.agentState(this.origin);
    this.#tellReach();
  }

  /** The registered names changed: `all` means those of the time of subscription. */
  namesChanged(): void {
    this.#agentMonitor?.namesChanged();
  }

  /** The supervisor's subscription was dropped: these may be gone with it. */
  renew(): void {
    this.#agentMonitor?.renew();
    this.#configMonitor?.renew();
  }

  listOutcome(list: KeptList, outcome: "listed" | "denied" | "failed"): void {
    if (list !== "agents" || outcome === "failed") return;
    this.#polled = outcome;
    if (outcome === "listed") {
      this.#awaitNextList();
      this.#tellGap();
    }
    this.tell();
  }

  /** A list says what config/monitor should have told: see whether it does. */
  verify(events: readonly FloorEvent[]): void {
    if (this.#config === "held" && !this.#isAgentWhole()) this.#check.compare(events);
  }

  #createAgentMonitor(): Monitor {
    const plan = createAgentPlan(this.#kit.settings);
    const hooks = createPresenceHooks(this.#kit, "agent_monitor", plan, {
      onStanding: (isGood) => {
        this.#agent = isGood ? "held" : "absent";
        if (!isGood) this.#told.clear();
        if (isGood) this.#options.onStatusWanted();
        this.#paceChanged();
      },
      onBeginning: () => this.#told.clear(),
      onMessage: ({ wire, events }) => {
        const known = this.#told.size;
        for (const event of events) if (event.type === "agent-state") this.#told.add(event.agent);
        if (this.#told.size > known) this.#tellReach();
        this.#pass(events);
        if (wire.kind === "agent_status") this.#options.onStatusWanted(wire.agent.name);
      },
    });
    return createMonitor(this.#kit, { monitor: "agent", plan, hooks, restMs: (end) => this.#restMs(end) });
  }

  #createConfigMonitor(): Monitor {
    const plan = createConfigPlan();
    const firstLists = createFirstLists();
    const hooks = createPresenceHooks(this.#kit, "config_monitor", plan, {
      onStanding: (isGood) => {
        this.#config = isGood ? "held" : "absent";
        this.#paceChanged();
      },
      onBeginning: () => {
        firstLists.begin();
        this.#check.reset();
        this.#kit.board.degraded("config_states", {});
      },
      onMessage: ({ events }) => this.#pass(firstLists.mark(events)),
    });
    return createMonitor(this.#kit, { monitor: "config", plan, hooks, restMs: (end) => this.#restMs(end) });
  }

  #pass(events: readonly FloorEvent[]): void {
    if (events.length === 0) return;
    this.#options.pushes.note(events);
    this.#options.onEvents(events);
  }

  /** Said at the second list in a row that lacks somebody: the first may have come before the pushes did. */
  #tellGap(): void {
    const listed = [...(this.#options.names.of("agents") ?? [])];
    const told = listed.filter((name) => this.#told.has(name)).length;
    const isCut = this.#agent === "held" && told < listed.length;
    this.#listsWithGap = isCut ? this.#listsWithGap + 1 : 0;
    const gap = this.#listsWithGap > 1 ? { agent_monitor: `licence: ${told} of ${listed.length}` } : {};
    this.#kit.board.degraded("agent_monitor_names", gap);
  }

  #isAgentWhole(): boolean {
    if (this.#agent !== "held") return false;
    for (const name of this.#options.names.of("agents") ?? []) if (!this.#told.has(name)) return false;
    return true;
  }

  /** Agents of whom nothing was told may have been cut to the licences without a word. */
  #tellReach(): void {
    if (this.#agent !== "held") this.#kit.board.agentEvents("none");
    else this.#kit.board.agentEvents(this.#isAgentWhole() ? "whole" : "part");
  }

  #isConfigTrusted(): boolean {
    return this.#config === "held" && this.#check.isTrusted;
  }

  #distrustConfig(): void {
    this.#kit.logger.warn("config_monitor_incomplete");
    this.#kit.board.degraded("config_states", { config_states: "not_pushed" });
    this.#paceChanged();
  }

  /** A list that comes no more, for whatever reason, is no origin: its states would be shown as if they were current. */
  #awaitNextList(): void {
    this.#cancelOverdue();
    const { clock, settings, logger } = this.#kit;
    this.#cancelOverdue = clock.schedule(settings.pollSeconds * pollsMissed * 1000 + answerMs, () => {
      if (this.origin !== "poll") return;
      logger.warn("agents_list_overdue");
      this.#polled = "unknown";
      this.tell();
    });
  }

  #paceChanged(): void {
    if (this.origin === "poll") this.#awaitNextList();
    this.tell();
    this.#options.onPaceChanged();
  }

  #restMs(end: "no_channel" | "no_license" | "denied"): number {
    if (end === "no_channel") return noChannelRestMs;
    return this.#kit.settings.upgradeSeconds * 1000 * (0.8 + 0.4 * this.#kit.random());
  }
}
