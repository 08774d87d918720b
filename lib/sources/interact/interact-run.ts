import type { FloorEvent } from "@/lib/domain/index.ts";
import { AgentPresence } from "./agent-presence.ts";
import { AgentStatuses } from "./agent-statuses.ts";
import { createListGate, type ListGate } from "./list-gate.ts";
import { type KeptList, ListKeeper } from "./list-keeper.ts";
import { createListedStates } from "./listed-states.ts";
import { createPushLog, type PushLog } from "./push-log.ts";
import { createRegisteredNames, type RegisteredNames } from "./registered-names.ts";
import { createResync, type Resync } from "./resync.ts";
import type { RunKit } from "./run-kit.ts";
import type { SweepScope } from "./stats-sweep.ts";
import { SupervisorDesk } from "./supervisor-desk.ts";
import type { Translation } from "./translate/index.ts";
import type { WindingSignals } from "./winding-signals.ts";

const scheduledPausesMs = 1_800_000;
/** While config/monitor tells of changes, lists are asked for rarely: to notice what it may have missed. */
const verifyMs = 600_000;
const pushVerifyMs = 60_000;

/** A resend that a person asks for. */
export interface Resend {
  /** In the type it came in. */
  readonly subscriptionId: string | number;
  /** It will not come. */
  failed(): void;
}

/** One run of the source: its organs, wired to each other. */
export class InteractRun {
  readonly #gate: ListGate;
  readonly #kit: RunKit;
  readonly #names: RegisteredNames;
  readonly #pushes: PushLog;
  readonly #desk: SupervisorDesk;
  readonly #presence: AgentPresence;
  readonly #keeper: ListKeeper;
  readonly #statuses: AgentStatuses;
  readonly #listed = createListedStates();
  readonly #resync: Resync;

  constructor(kit: RunKit) {
    this.#kit = kit;
    this.#pushes = createPushLog(() => kit.clock.monotonicMs());
    this.#names = createRegisteredNames({
      ...kit.settings,
      onAdded: () => this.#namesAdded(),
      onListed: () => this.#desk.compareAgain(),
    });
    this.#gate = createListGate({
      ...kit,
      source: kit.settings.id,
      onUnsafe: (list, restMs) => this.#listRested(list, restMs),
    });
    this.#resync = createResync(kit.clock, () => this.#askAgain());
    this.#desk = new SupervisorDesk(kit, {
      names: this.#names,
      onReturned: () => this.#resync.request(),
      onAway: () => this.#resync.withdraw(),
      onPlanChanged: () => this.#presence.tell(),
      onDropped: () => this.#presence.renew(),
    });
    this.#statuses = new AgentStatuses(kit, this.#pushes, (events) => this.#takeStatuses(events));
    this.#presence = this.#createPresence();
    this.#keeper = new ListKeeper({
      ...kit,
      gate: this.#gate,
      periodMs: (list) => this.#periodMs(list),
      onList: (list, translation, askedAtMs) => this.#takeList(list, translation, askedAtMs),
      onOutcome: (list, outcome) => this.#listTried(list, outcome),
    });
  }

  /** Until `stop`, then until everything held upstream is released. */
  async run(signals: WindingSignals): Promise<void> {
    this.#statuses.want();
    await Promise.all([
      this.#desk.run(signals),
      this.#presence.run(signals),
      this.#keeper.run(signals.stop),
      this.#statuses.run(signals.stop),
      this.#resync.run(signals.stop),
    ]);
  }

  /** Whether the CTI answered as one that has its contact centre. */
  availabilityTold(isAvailable: boolean): void {
    this.#desk.availabilityTold(isAvailable);
  }

  /** Statistics of `scope` are about to be asked for whole: call before asking. Undefined while none are subscribed. */
  beginResend(scope: SweepScope): Resend | undefined {
    const { monitor, plan, sweep } = this.#desk;
    const subscriptionId = monitor.subscriptionId();
    if (subscriptionId === undefined) return undefined;
    if (scope === "services" || plan.hasAgentStatistics) sweep.begin(scope);
    return {
      subscriptionId,
      failed: () => {
        // What came meanwhile was taken for whole: only a real resend mends that.
        if (sweep.withdraw(scope)) monitor.resend();
      },
    };
  }

  #createPresence(): AgentPresence {
    return new AgentPresence(this.#kit, {
      names: this.#names,
      pushes: this.#pushes,
      hasStateTotals: () => this.#desk.plan.hasAgentStates,
      onEvents: (events) => this.#takePushed(events),
      onPaceChanged: () => this.#keeper.refresh("agents"),
      onStatusWanted: (agent) => this.#statuses.want(agent),
    });
  }

  #takePushed(events: readonly FloorEvent[]): void {
    if (events.some((event) => this.#isPerhapsWhole(event))) this.#keeper.refresh("agents");
    this.#kit.emit(this.#names.learn(events));
  }

  /** Removed agents are missing from full lists only, and some servers do not mark a full list as such. */
  #isPerhapsWhole(event: FloorEvent): boolean {
    if (event.type !== "agents-listed" || event.complete) return false;
    const known = this.#names.of("agents")?.size ?? 0;
    return event.agents.length > 1 && event.agents.length >= known * 0.8;
  }

  /** Calls that nothing tells the end of would be shown for ever. */
  #takeStatuses(events: readonly FloorEvent[]): void {
    const areCallsFollowed = this.#presence.pushesCalls || this.#desk.plan.hasAgentCalls;
    const kept = areCallsFollowed ? events : events.filter(({ type }) => type !== "agent-calls");
    this.#kit.emit(this.#names.learn(kept));
  }

  #takeList(list: KeptList, translation: Translation, askedAtMs: number): void {
    this.#kit.board.odd(translation.diagnostics);
    if (list === "agents") {
      this.#presence.verify(translation.events);
      for (const agent of this.#listed.moved(translation.events)) this.#statuses.want(agent);
    }
    this.#kit.emit(this.#names.learn(this.#pushes.without(translation.events, askedAtMs)));
  }

  #listTried(list: KeptList, outcome: "listed" | "denied" | "failed"): void {
    this.#presence.listOutcome(list, outcome);
    if (list === "services" || list === "agents") this.#desk.listTried(`${list}_list`);
    if (outcome === "listed") this.#kit.board.degraded("unsafe", {});
    if (outcome !== "failed")
      this.#kit.board.degraded(list, outcome === "denied" ? { [`${list}_list`]: "denied" } : {});
  }

  #listRested(list: string, restMs: number): void {
    this.#kit.logger.warn("unsafe_request", { list, restMs, count: this.#gate.unsafeCount });
    this.#kit.board.degraded("unsafe", { lists: `unsafe_request: ${this.#gate.unsafeCount}` });
  }

  #namesAdded(): void {
    this.#desk.namesAdded();
    this.#presence.namesChanged();
  }

  #askAgain(): void {
    this.#kit.logger.info("resync");
    this.#desk.monitor.resend();
    this.#keeper.refresh();
    this.#statuses.want();
  }

  #periodMs(list: KeptList): number {
    const { pollSeconds, listRefreshSeconds } = this.#kit.settings;
    if (list === "scheduled_pauses") return scheduledPausesMs;
    if (list === "agents" && this.#presence.hasGap) return pollSeconds * 1000;
    if (list === "agents" && this.#presence.isVerifying) return pushVerifyMs;
    return this.#presence.hasConfig ? verifyMs : listRefreshSeconds * 1000;
  }
}
