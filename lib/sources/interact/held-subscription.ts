import type { Clock } from "./clock.ts";
import { findSubscriptions } from "./find-subscriptions.ts";
import type { InteractClient, MonitorName } from "./interact-client.ts";
import { InteractError } from "./interact-error.ts";
import type { Logger } from "./logger.ts";
import { releaseLeftover } from "./release-leftover.ts";
import type { RememberedSubscription, SubscriptionMemory } from "./subscription-memory.ts";
import type { SubscriptionPlan } from "./subscription-plan.ts";

/** `opened` on a new channel, `changed` asks differently, `renewed` the same again. */
export type SubscribeManner = "opened" | "changed" | "renewed";

interface HeldSubscriptionDependencies {
  readonly client: InteractClient;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly monitor: MonitorName;
  readonly plan: SubscriptionPlan;
  readonly memory: SubscriptionMemory;
  readonly settings: { readonly expiresSeconds: number };
  /** A subscription is about to be asked for that tells everything anew. */
  readonly onAsking: () => void;
  /** Statistics are about to be sent whole. */
  readonly onResend: () => void;
}

/** The one subscription that a monitor holds upstream, or none: every request that makes, moves or ends it. */
export class HeldSubscription {
  readonly #deps: HeldSubscriptionDependencies;
  #id: string | number | undefined;
  #expiresAtMs = 0;
  /** Of the process before us, until it has been looked after. */
  #leftover: RememberedSubscription | undefined;

  constructor(dependencies: HeldSubscriptionDependencies) {
    this.#deps = dependencies;
    this.#leftover = dependencies.memory.recall();
  }

  /** Id in the type it came in; undefined while nothing is held. */
  get id(): string | number | undefined {
    return this.#id;
  }

  /** Monotonic instant at which it ends without renewal. */
  get expiresAtMs(): number {
    return this.#expiresAtMs;
  }

  /** Whether an event about `id` means this one; an event without an id on our own channel does. */
  is(id: string | undefined): boolean {
    return this.#id !== undefined && (id === undefined || id === String(this.#id));
  }

  /**
   * One subscribe: anew, or again under the id held. One that survived and was moved or changed is told to send
   * everything again, since its caches may have been kept. Rejects with InteractError.
   */
  async request(channelId: number, manner: SubscribeManner, signal: AbortSignal): Promise<void> {
    const { client, clock, monitor, plan, settings, memory, logger } = this.#deps;
    const before = this.#id;
    await this.#lookAfterLeftover(signal);
    if (before === undefined) this.#deps.onResend();
    // Before the answer: what the new subscription tells may overtake it.
    if (manner !== "renewed") this.#deps.onAsking();
    const { expiresSeconds } = settings;
    const frame = { channelId, expiresSeconds, ...(before === undefined ? {} : { id: before }) };
    const response = await client.subscribe(plan.build(frame), signal);
    const id = response.idEcho ?? before;
    if (id === undefined) throw new InteractError("malformed", "subscribe was answered without an id");
    this.#id = id;
    this.#expiresAtMs = clock.monotonicMs() + expiresSeconds * 1000;
    memory.remember(id, channelId, clock.wallMs() + expiresSeconds * 1000);
    logger.info("subscribed", { monitor, id: String(id), channel: channelId, manner });
    const isKept = before !== undefined && manner !== "renewed" && monitor === "supervisor";
    if (isKept && !(await this.#clearCaches(id, signal))) {
      await this.release(signal);
      await this.request(channelId, manner, signal);
    }
  }

  /** Unsubscribes; what the CTI answers does not matter any more. */
  async release(signal: AbortSignal): Promise<void> {
    const id = this.#id;
    if (id === undefined) return;
    this.forget();
    const { client, logger, monitor } = this.#deps;
    await client.command({ name: "unsubscribe", id }, signal, monitor).catch((cause: unknown) => {
      logger.warn("unsubscribe_failed", { monitor, problem: String(cause) });
    });
  }

  /** A subscribe whose answer was lost may have worked: what stands on our own channel is ours. */
  async adoptFrom(channelId: number, signal: AbortSignal): Promise<void> {
    if (this.#id !== undefined) return;
    const [found] = await findSubscriptions(this.#deps.client, this.#deps.monitor, { channelId }, signal);
    if (found === undefined) return;
    this.#id = found.idEcho;
    this.#expiresAtMs = this.#deps.clock.monotonicMs();
  }

  /** The CTI has dropped it. */
  forget(): void {
    this.#id = undefined;
    this.#deps.memory.forget();
  }

  async #lookAfterLeftover(signal: AbortSignal): Promise<void> {
    const leftover = this.#leftover;
    this.#leftover = undefined;
    if (leftover === undefined || leftover.expiresWallMs <= this.#deps.clock.wallMs()) return;
    await releaseLeftover(this.#deps, leftover, signal);
  }

  /** False when the CTI will not: then only a new subscription starts from the beginning. */
  async #clearCaches(subscriptionId: string | number, signal: AbortSignal): Promise<boolean> {
    this.#deps.onResend();
    try {
      for (const name of ["clear_service_stats", "clear_agent_stats"] as const) {
        await this.#deps.client.command({ name, subscriptionId }, signal);
      }
      return true;
    } catch (cause) {
      const isRefused =
        cause instanceof InteractError && cause.code !== "aborted" && cause.code !== "unavailable";
      if (isRefused) return false;
      throw cause;
    }
  }
}
