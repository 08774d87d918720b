import type { FloorEvent } from "@/lib/domain/index.ts";
import { type AlarmSweep, createAlarmSweep } from "./alarm-sweep.ts";
import { createArrival } from "./arrival.ts";
import { createMonitor, type Monitor } from "./create-monitor.ts";
import { describeRefusal } from "./describe-refusal.ts";
import { hasFreeSupervisionLicences } from "./has-free-supervision-licences.ts";
import { linkReasonOf } from "./link-reason-of.ts";
import { createLinkReporter, type LinkReason, type LinkReporter } from "./link-reporter.ts";
import type { MonitorHooks } from "./monitor-hooks.ts";
import { createNameCoverage, type NameCoverage } from "./name-coverage.ts";
import type { RegisteredNames } from "./registered-names.ts";
import { supervisorRestMs } from "./rest-times.ts";
import type { RunKit } from "./run-kit.ts";
import type { SessionEnd } from "./session-end.ts";
import { createSilenceWatch, type SilenceWatch } from "./silence-watch.ts";
import { createStatsSweep, type StatsSweep, type SweepScope } from "./stats-sweep.ts";
import { SupervisorPlan } from "./supervisor-plan.ts";
import type { TranslatedMessage } from "./translate/index.ts";
import type { WindingSignals } from "./winding-signals.ts";
import { canonicalEventName } from "./wire/index.ts";

interface SupervisorDeskOptions {
  readonly names: Pick<RegisteredNames, "of">;
  /** The CTI has its contact centre back. */
  readonly onReturned: () => void;
  readonly onAway: () => void;
  /** What statistics of agents are subscribed may have changed. */
  readonly onPlanChanged: () => void;
  /** The CTI dropped the subscription, and perhaps others with it. */
  readonly onDropped: () => void;
}

/** Totals run on while anybody is logged in: such a silence means a quiet night, or a subscription lost without a word. */
const statisticsSilenceMs = 60_000;

/** Statistics and alarms: the channel that decides whether the link is live. */
export class SupervisorDesk implements MonitorHooks {
  readonly plan: SupervisorPlan;
  readonly monitor: Monitor;
  readonly #kit: RunKit;
  readonly #options: SupervisorDeskOptions;
  readonly #link: LinkReporter;
  readonly sweep: StatsSweep;
  readonly #alarms: AlarmSweep;
  readonly #arrival = createArrival();
  readonly #coverage: NameCoverage;
  readonly #watch: SilenceWatch;
  #isHeld = false;
  #isSilent = false;
  #isServerConnected = true;
  #isAvailable = true;

  constructor(kit: RunKit, options: SupervisorDeskOptions) {
    const { settings, clock, now, emit } = kit;
    this.#kit = kit;
    this.#options = options;
    this.plan = new SupervisorPlan(settings, kit.alarms);
    this.#link = createLinkReporter({
      source: settings.id,
      now,
      monotonicMs: () => clock.monotonicMs(),
      emit,
    });
    this.#coverage = createNameCoverage(options.names, kit.board);
    this.#watch = createSilenceWatch(clock, statisticsSilenceMs, () => this.monitor.renew());
    const { id: source, updateIntervalSeconds } = settings;
    const sweeping = { ...kit, source, updateIntervalSeconds, isLive: () => this.#isFlowing() };
    this.#alarms = createAlarmSweep(sweeping);
    this.sweep = createStatsSweep({
      ...sweeping,
      expected: (scope) => options.names.of(scope),
      emit: (events) => this.#pass(events),
      onComplete: (scope, names) => this.#sweptWhole(scope, names),
    });
    this.monitor = createMonitor(kit, {
      monitor: "supervisor",
      plan: this.plan,
      hooks: this,
      hasFreeLicences: (signal) => hasFreeSupervisionLicences(kit.client, signal),
      restMs: (end) => supervisorRestMs(end, settings.licenceWaitSeconds),
    });
  }

  async run(signals: WindingSignals): Promise<void> {
    this.#link.lost("connecting");
    await this.monitor.run(signals);
    this.sweep.stop();
    this.#alarms.stop();
    this.#watch.stop();
  }

  /** Every answer tells: HTTP 503 means that Interact CTI has lost Interact [manual: IMPORTANTE]. */
  availabilityTold(isAvailable: boolean): void {
    if (isAvailable === this.#isAvailable) return;
    this.#isAvailable = isAvailable;
    this.#centreMoved(isAvailable);
  }

  /** Names have come that no subscription has: what the statistics lack is not the licences' fault until they are in. */
  namesAdded(): void {
    this.#coverage.forget();
    this.monitor.namesChanged();
  }

  /** A list was asked for: it came, or it is known not to come. */
  listTried(list: "services_list" | "agents_list"): void {
    this.#arrival.came(list);
    this.#tellLink();
  }

  /** The lists came: names missing from the statistics can be told now. */
  compareAgain(): void {
    this.sweep.reconsider();
    this.#coverage.compareAgain();
  }

  onHeard(): void {
    this.#isSilent = false;
    this.#link.heard();
    this.#tellLink();
  }

  onSilent(): void {
    this.#isSilent = true;
    this.#link.lost("silent");
  }

  onGarbage(): void {
    this.#kit.board.dropped();
  }

  onHeld(isHeld: boolean, cause?: unknown): void {
    this.#isHeld = isHeld;
    if (isHeld) {
      this.#watch.heard();
      this.#kit.alarms.open(() => this.monitor.alarmsChanged());
      this.#tellLink();
    } else {
      this.#watch.stop();
      this.#kit.alarms.close("not_subscribed");
      this.#arrival.lost();
      this.#alarms.broken();
      this.#link.lost(cause === undefined ? "subscription_expired" : linkReasonOf(cause));
      if (cause === undefined) this.#options.onDropped();
    }
    this.#kit.board.degraded("subscription", isHeld || cause === undefined ? {} : describeRefusal(cause));
  }

  onServerState(isConnected: boolean): void {
    if (isConnected === this.#isServerConnected) return;
    this.#isServerConnected = isConnected;
    this.#centreMoved(isConnected);
  }

  contextOf(eventName: string) {
    const name = canonicalEventName(eventName);
    const scope = name === "on_service_stats" ? "services" : "agents";
    const isStatistics = scope === "services" || name === "on_agent_stats";
    return { isFull: isStatistics && this.sweep.isOpen(scope) };
  }

  onMessage(message: TranslatedMessage): void {
    if (!message.ok) {
      this.#kit.board.dropped();
      this.#kit.logger.warn("event_unreadable", { code: message.error.code });
      return;
    }
    this.#kit.board.odd(message.diagnostics);
    const events: readonly FloorEvent[] = this.sweep.mark(message.events);
    this.#alarms.note(events);
    if (events.length === 0) return;
    this.#watch.heard();
    this.#pass(events);
  }

  onAsking(): void {
    this.#alarms.broken();
  }

  onResend(): void {
    this.sweep.begin("services");
    if (this.plan.hasAgentStatistics) this.sweep.begin("agents");
  }

  onPlanChanged(): void {
    this.#kit.board.degraded("plan", this.plan.degraded());
    if (!this.plan.hasAgentStatistics) {
      this.#arrival.came("agents");
      this.#forgetAgents();
    }
    this.#options.onPlanChanged();
  }

  onEnd(end: SessionEnd): void {
    this.#isHeld = false;
    this.#isSilent = false;
    this.#isServerConnected = true;
    this.sweep.stop();
    this.#watch.stop();
    this.#arrival.lost();
    this.#kit.alarms.close("not_connected");
    this.#alarms.broken();
    if (end.end === "stopped") return;
    const reason: LinkReason = end.end === "lost" ? end.reason : end.end === "denied" ? "refused" : end.end;
    this.#link.lost(reason, end.end !== "lost");
    this.#kit.logger.warn("supervisor_channel_ended", { reason });
  }

  /** What is told first is in the floor before the link that it makes live. */
  #pass(events: readonly FloorEvent[]): void {
    this.#kit.emit(events);
    this.#tellLink();
  }

  /** Numbers that come no more must not be shown as if they did. */
  #forgetAgents(): void {
    const { emit, settings, now } = this.#kit;
    this.#coverage.forget("agents");
    emit([{ type: "stats-swept", source: settings.id, scope: "agents", keep: [], at: now() }]);
  }

  #tellLink(): void {
    if (!this.#isServerConnected) this.#link.lost("server_disconnected");
    else if (!this.#isAvailable) this.#link.lost("server_unavailable");
    else if (this.#isFlowing()) {
      this.sweep.expect();
      this.#alarms.expect();
      if (this.#arrival.isComplete) this.#link.live();
      else this.#link.lost("loading");
    }
  }

  /** The contact centre behind the CTI left, or is back: what it sent meanwhile is missing until it sends all again. */
  #centreMoved(isBack: boolean): void {
    this.#arrival.lost();
    this.#tellLink();
    if (isBack) this.#options.onReturned();
    else this.#options.onAway();
  }

  #sweptWhole(scope: SweepScope, names: ReadonlySet<string>): void {
    this.#coverage.told(scope, names);
    this.#arrival.came(scope);
  }

  /** Whether the CTI could send now. */
  #isFlowing(): boolean {
    return this.#isServerConnected && this.#isAvailable && this.#isHeld && !this.#isSilent;
  }
}
