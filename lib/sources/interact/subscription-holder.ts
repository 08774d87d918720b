import { type Backoff, createBackoff } from "./backoff.ts";
import { type Bell, createBell } from "./bell.ts";
import type { Clock } from "./clock.ts";
import { gatherWakes, type Wake } from "./gather-wakes.ts";
import { HeldSubscription, type SubscribeManner } from "./held-subscription.ts";
import type { InteractClient, MonitorName } from "./interact-client.ts";
import { InteractError } from "./interact-error.ts";
import { judgeRefusal } from "./judge-refusal.ts";
import type { Logger } from "./logger.ts";
import type { SubscriptionMemory } from "./subscription-memory.ts";
import type { SubscriptionPlan } from "./subscription-plan.ts";
import { wait } from "./wait.ts";
import type { WindingSignals } from "./winding-signals.ts";

/** Why a subscription is held no longer: we stop, not even the poorest is licensed, or the resource is not for us. */
export type HoldEnd = "stopped" | "no_license" | "denied";

interface SubscriptionDependencies {
  readonly client: InteractClient;
  readonly clock: Clock;
  readonly random: () => number;
  readonly logger: Logger;
  readonly monitor: MonitorName;
  readonly plan: SubscriptionPlan;
  readonly memory: SubscriptionMemory;
  readonly settings: {
    readonly expiresSeconds: number;
    readonly licenceWaitSeconds: number;
    readonly upgradeSeconds: number;
  };
  /** Whether asking for more is worth it; true when the CTI does not tell. */
  readonly hasFreeLicences: (signal: AbortSignal) => Promise<boolean>;
  /** A subscription is about to be asked for that tells everything anew. */
  readonly onAsking: () => void;
  /** Statistics are about to be sent whole. */
  readonly onResend: () => void;
  /** The CTI accepted or lost it; `cause` is what refused it, absent when it ran out. */
  readonly onHeld: (isHeld: boolean, cause?: unknown) => void;
  /** What the plan had to give up has changed. */
  readonly onPlanChanged: () => void;
}

const asksAnew: ReadonlySet<Wake> = new Set(["names", "resend", "alarms"]);

/**
 * Keeps one subscription alive on whatever channel is open: never two at once. Renews at half its life and on
 * the warning, adopts a new id, subscribes anew when it is gone, asks for less when refused and for more again later.
 */
export class SubscriptionHolder {
  readonly #deps: SubscriptionDependencies;
  readonly #bell: Bell<Wake>;
  readonly #backoff: Backoff;
  readonly #held: HeldSubscription;
  #upgradeAtMs = Number.POSITIVE_INFINITY;

  constructor(dependencies: SubscriptionDependencies) {
    this.#deps = dependencies;
    this.#held = new HeldSubscription(dependencies);
    this.#bell = createBell(dependencies.clock);
    this.#backoff = createBackoff(dependencies.random);
  }

  /** Id in the type it came in; undefined while nothing is held. */
  get id(): string | number | undefined {
    return this.#held.id;
  }

  /** Subscribes on the open channel `channelId`, or moves a surviving subscription to it, and keeps it until `stop`. */
  async hold(channelId: number, signals: WindingSignals): Promise<HoldEnd> {
    this.#backoff.reset();
    for (let manner: SubscribeManner | undefined = "opened"; ; manner = await this.#nextTask(signals.stop)) {
      if (signals.stop.aborted) return "stopped";
      if (manner === undefined) continue;
      const end = await this.#establish(channelId, manner, signals);
      if (end !== "held") return end;
    }
  }

  /** on_subscription_expire_warning: a hint, since not every server sends it. */
  warned(id: string | undefined): void {
    if (this.#held.is(id)) this.renew();
  }

  /** Renews now: a CTI that has lost the subscription without a word answers that it knows none. */
  renew(): void {
    this.#bell.ring("renew");
  }

  /** on_subscription_expire: the CTI has dropped it. */
  expired(id: string | undefined): void {
    if (!this.#held.is(id)) return;
    this.#held.forget();
    this.#deps.onHeld(false);
    this.#bell.ring("expired");
  }

  /** The registered names changed: `all` means those of the time of subscription [manual: lista_de_agentes]. */
  namesChanged(): void {
    this.#bell.ring("names");
  }

  /** Other alarms are wished for. */
  alarmsChanged(): void {
    this.#bell.ring("alarms");
  }

  /** Asks for everything again, e.g. after the CTI lost and regained its contact centre. */
  resend(): void {
    this.#bell.ring("resend");
  }

  /** Unsubscribes; what the CTI answers does not matter any more. */
  release(signal: AbortSignal): Promise<void> {
    return this.#held.release(signal);
  }

  /** Sleeps until there is something to do. */
  async #nextTask(stop: AbortSignal): Promise<SubscribeManner | undefined> {
    const { clock, plan, settings } = this.#deps;
    const renewAtMs = this.#held.expiresAtMs - settings.expiresSeconds * 500;
    const dueAtMs = Math.min(renewAtMs, this.#upgradeAtMs);
    const reasons = await gatherWakes(this.#bell, dueAtMs - clock.monotonicMs(), { clock, stop });
    if (stop.aborted) return undefined;
    if (reasons.includes("names")) plan.forgetRefusedNames();
    if (reasons.some((reason) => asksAnew.has(reason))) return "changed";
    if (reasons.includes("expired")) return "opened";
    if (plan.isPoorer && reasons.length === 0 && (await this.#mayAskForMore(stop))) return "changed";
    const isDue = reasons.includes("renew") || clock.monotonicMs() >= renewAtMs;
    return isDue ? "renewed" : undefined;
  }

  async #mayAskForMore(stop: AbortSignal): Promise<boolean> {
    this.#scheduleUpgrade(this.#deps.settings.upgradeSeconds);
    if (!(await this.#deps.hasFreeLicences(stop))) return false;
    this.#deps.plan.restore();
    return true;
  }

  #scheduleUpgrade(seconds: number): void {
    const jitter = 0.8 + 0.4 * this.#deps.random();
    this.#upgradeAtMs = this.#deps.clock.monotonicMs() + seconds * 1000 * jitter;
  }

  async #establish(
    channelId: number,
    manner: SubscribeManner,
    signals: WindingSignals,
  ): Promise<HoldEnd | "held"> {
    const wasPoorer = this.#deps.plan.isPoorer;
    for (;;) {
      if (signals.stop.aborted) return "stopped";
      try {
        await this.#held.request(channelId, manner, signals.kill);
        this.#settle(wasPoorer);
        return "held";
      } catch (cause) {
        const end = await this.#react(cause, channelId, signals);
        if (end !== "again") return end;
      }
    }
  }

  #settle(wasPoorer: boolean): void {
    const { plan, settings } = this.#deps;
    this.#backoff.reset();
    if (!plan.isPoorer) this.#upgradeAtMs = Number.POSITIVE_INFINITY;
    else if (!wasPoorer && this.#upgradeAtMs === Number.POSITIVE_INFINITY) {
      this.#scheduleUpgrade(settings.licenceWaitSeconds);
    }
    plan.accepted?.();
    this.#deps.onPlanChanged();
    this.#deps.onHeld(true);
  }

  /** Decides after a refusal: try again (at once or after a wait), or give up. */
  async #react(cause: unknown, channelId: number, signals: WindingSignals): Promise<HoldEnd | "again"> {
    const { plan } = this.#deps;
    const refusal = judgeRefusal(cause);
    this.#tellRefusal(refusal, cause);
    switch (refusal) {
      case "aborted":
        return "stopped";
      case "expired":
        if (this.#held.id === undefined) return this.#pause(cause, channelId, signals);
        this.#held.forget();
        this.#deps.onHeld(false);
        return "again";
      case "invalid_item":
        return plan.dropRefused(errorItemsOf(cause)) ? "again" : this.#pause(cause, channelId, signals);
      case "no_license":
        if (plan.degrade()) return "again";
        plan.restore();
        return "no_license";
      case "denied":
        return "denied";
      case "rejected":
        // The CTI keeps the subscription that a refused one would have replaced: it is asked for again without the wish.
        return plan.withdraw?.(cause) ? "again" : this.#pause(cause, channelId, signals);
      case "later":
        plan.withdraw?.(cause);
        return this.#pause(cause, channelId, signals);
    }
  }

  #tellRefusal(refusal: string, cause: unknown): void {
    const detail = cause instanceof InteractError ? cause.detail : undefined;
    this.#deps.logger.warn("subscribe_refused", {
      monitor: this.#deps.monitor,
      refusal,
      problem: String(cause),
      ...(detail === undefined ? {} : { detail }),
    });
  }

  /** Waits before the next try. A renewal refused until the end draws near is replaced while there is time. */
  async #pause(cause: unknown, channelId: number, signals: WindingSignals): Promise<HoldEnd | "again"> {
    const { clock, settings } = this.#deps;
    const remainingMs = this.#held.expiresAtMs - clock.monotonicMs();
    const isOver = this.#held.id === undefined || remainingMs <= 0;
    if (isOver) this.#deps.onHeld(false, cause);
    const leadMs = Math.min(60_000, settings.expiresSeconds * 250);
    const isAlive = judgeRefusal(cause) === "rejected" && !isOver;
    if (isAlive && remainingMs <= leadMs) {
      await this.#held.release(signals.kill);
      return "again";
    }
    const delayMs = isAlive
      ? Math.min(this.#backoff.nextMs(), Math.max(0, remainingMs - leadMs))
      : this.#backoff.nextMs();
    if (!(await wait(clock, delayMs, signals.stop))) return "stopped";
    if (isUnanswered(cause)) await this.#held.adoptFrom(channelId, signals.kill);
    return "again";
  }
}

function errorItemsOf(cause: unknown): ReadonlyMap<string, readonly string[]> {
  return cause instanceof InteractError ? cause.errorItems : new Map();
}

function isUnanswered(cause: unknown): boolean {
  return cause instanceof InteractError && (cause.code === "timeout" || cause.code === "unreachable");
}
