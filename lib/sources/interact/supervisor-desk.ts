import type { FloorEvent } from "@/lib/domain/index.ts";
import { type AlarmSweep, createAlarmSweep } from "./alarm-sweep.ts";
import { createMonitor, type Monitor } from "./create-monitor.ts";
import { hasFreeSupervisionLicences } from "./has-free-supervision-licences.ts";
import { InteractError } from "./interact-error.ts";
import { linkReasonOf } from "./link-reason-of.ts";
import { createLinkReporter, type LinkReason, type LinkReporter } from "./link-reporter.ts";
import type { MonitorHooks } from "./monitor-hooks.ts";
import type { RegisteredNames } from "./registered-names.ts";
import type { RunKit } from "./run-kit.ts";
import type { SessionEnd } from "./session-end.ts";
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
}

const noChannelRestMs = 30_000;
const deniedRestMs = 30_000;

/** Statistics and alarms: the channel that decides whether the link is live. */
export class SupervisorDesk implements MonitorHooks {
  readonly plan: SupervisorPlan;
  readonly monitor: Monitor;
  readonly #kit: RunKit;
  readonly #options: SupervisorDeskOptions;
  readonly #link: LinkReporter;
  readonly #sweep: StatsSweep;
  readonly #alarms: AlarmSweep;
  readonly #swept = new Map<SweepScope, ReadonlySet<string>>();
  #isHeld = false;
  #isSilent = false;
  #isServerConnected = true;
  #isAvailable = true;

  constructor(kit: RunKit, options: SupervisorDeskOptions) {
    const { settings, clock, now, emit } = kit;
    this.#kit = kit;
    this.#options = options;
    this.plan = new SupervisorPlan(settings);
    this.#link = createLinkReporter({
      source: settings.id,
      now,
      monotonicMs: () => clock.monotonicMs(),
      emit,
    });
    const { id: source, updateIntervalSeconds } = settings;
    const sweeping = { ...kit, source, updateIntervalSeconds, isLive: () => this.#isLive() };
    this.#alarms = createAlarmSweep(sweeping);
    this.#sweep = createStatsSweep({
      ...sweeping,
      expected: (scope) => options.names.of(scope),
      onComplete: (scope, names) => this.#compare(scope, names),
    });
    this.monitor = createMonitor(kit, {
      monitor: "supervisor",
      plan: this.plan,
      hooks: this,
      hasFreeLicences: (signal) => hasFreeSupervisionLicences(kit.client, signal),
      restMs: (end) => this.#restMs(end),
    });
  }

  async run(signals: WindingSignals): Promise<void> {
    this.#link.lost("connecting");
    await this.monitor.run(signals);
    this.#sweep.stop();
    this.#alarms.stop();
  }

  /** Every answer tells: HTTP 503 means that Interact CTI has lost Interact [manual: IMPORTANTE]. */
  availabilityTold(isAvailable: boolean): void {
    if (isAvailable === this.#isAvailable) return;
    this.#isAvailable = isAvailable;
    this.#tellLink();
    if (isAvailable) this.#options.onReturned();
    else this.#options.onAway();
  }

  /** Names have come that no subscription has: what the statistics lack is not the licences' fault until they are in. */
  namesAdded(): void {
    this.#swept.clear();
    this.monitor.namesChanged();
  }

  /** The lists came: names missing from the statistics can be told now. */
  compareAgain(): void {
    for (const [scope, names] of this.#swept) this.#compare(scope, names);
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
    if (isHeld) this.#tellLink();
    else {
      this.#alarms.broken();
      this.#link.lost(cause === undefined ? "subscription_expired" : linkReasonOf(cause));
    }
    this.#kit.board.degraded("subscription", isHeld || cause === undefined ? {} : describeRefusal(cause));
  }

  onServerState(isConnected: boolean): void {
    if (isConnected === this.#isServerConnected) return;
    this.#isServerConnected = isConnected;
    this.#tellLink();
    if (isConnected) this.#options.onReturned();
    else this.#options.onAway();
  }

  contextOf(eventName: string) {
    const name = canonicalEventName(eventName);
    const scope = name === "on_service_stats" ? "services" : "agents";
    const isStatistics = scope === "services" || name === "on_agent_stats";
    return { isFull: isStatistics && this.#sweep.isOpen(scope) };
  }

  onMessage(message: TranslatedMessage): void {
    if (!message.ok) {
      this.#kit.board.dropped();
      this.#kit.logger.warn("event_unreadable", { code: message.error.code });
      return;
    }
    this.#kit.board.odd(message.diagnostics);
    const events: readonly FloorEvent[] = this.#sweep.mark(message.events);
    this.#alarms.note(events);
    if (events.length > 0) this.#kit.emit(events);
  }

  onResend(): void {
    this.#sweep.begin("services");
    if (this.plan.hasAgentStatistics) this.#sweep.begin("agents");
  }

  onPlanChanged(): void {
    this.#kit.board.degraded("plan", this.plan.degraded());
    if (!this.plan.hasAgentStatistics) this.#forgetAgents();
    this.#options.onPlanChanged();
  }

  onEnd(end: SessionEnd): void {
    this.#isHeld = false;
    this.#isSilent = false;
    this.#isServerConnected = true;
    this.#sweep.stop();
    this.#alarms.broken();
    if (end.end === "stopped") return;
    const reason: LinkReason = end.end === "lost" ? end.reason : end.end === "denied" ? "refused" : end.end;
    this.#link.lost(reason, end.end !== "lost");
    this.#kit.logger.warn("supervisor_channel_ended", { reason });
  }

  /** Numbers that come no more must not be shown as if they did. */
  #forgetAgents(): void {
    const { board, emit, settings, now } = this.#kit;
    this.#swept.delete("agents");
    board.degraded("agent_names", {});
    emit([{ type: "stats-swept", source: settings.id, scope: "agents", keep: [], at: now() }]);
  }

  #tellLink(): void {
    if (!this.#isServerConnected) this.#link.lost("server_disconnected");
    else if (!this.#isAvailable) this.#link.lost("server_unavailable");
    else if (this.#isLive()) {
      this.#link.live();
      this.#sweep.expect();
      this.#alarms.expect();
    }
  }

  #isLive(): boolean {
    return this.#isServerConnected && this.#isAvailable && this.#isHeld && !this.#isSilent;
  }

  #restMs(end: "no_channel" | "no_license" | "denied"): number {
    if (end === "no_license") return this.#kit.settings.licenceWaitSeconds * 1000;
    return end === "no_channel" ? noChannelRestMs : deniedRestMs;
  }

  /** `all` may have been cut to the licences without a word [manual: sujeito ao limite de licenças]. */
  #compare(scope: SweepScope, names: ReadonlySet<string>): void {
    this.#swept.set(scope, names);
    const listed = this.#options.names.of(scope);
    if (listed === undefined) return;
    const covered = [...listed].filter((name) => names.has(name)).length;
    const key = scope === "agents" ? "agent_names" : "service_names";
    const gap = covered < listed.size ? { [key]: `licence: ${covered} of ${listed.size}` } : {};
    this.#kit.board.degraded(key, gap);
  }
}

function describeRefusal(cause: unknown): Readonly<Record<string, string>> {
  const errorType = cause instanceof InteractError ? (cause.errorType ?? cause.code) : "unknown";
  return { subscription: errorType };
}
