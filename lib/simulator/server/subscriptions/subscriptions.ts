import type { Channels } from "../channels/channels";
import type { Outlet } from "../channels/outlet";
import type { Clock } from "../clock/clock";
import type { Quirks } from "../control/quirks";
import type { Recorder } from "../control/recorder";
import type { Switches } from "../control/switches";
import { sendEvent } from "../events/send-event";
import type { LicenceCost } from "../licences/licence-cost";
import type { Licences } from "../licences/licences";
import type { Format } from "../wire/format";
import type { Feed } from "./feed";
import type { Subscription } from "./subscription";
import type { Terms } from "./terms";
import { Webhook } from "./webhook";

/** What a feed needs to know of its subscription. */
export interface FeedDraft {
  readonly terms: Terms;
  /** The open channel or the webhook; undefined while events have nowhere to go. */
  outlet(): Outlet | undefined;
}

/** A subscription as asked for, licences counted. */
export interface SubscriptionDraft {
  readonly terms: Terms;
  readonly channelId: number | undefined;
  readonly webhook: string | undefined;
  readonly expiresSeconds: number;
  readonly cost: LicenceCost;
  /** Format of the request, which a webhook's events take. */
  readonly format: Format;
}

interface SubscriptionsSetting {
  readonly clock: Clock;
  readonly switches: Switches;
  readonly quirks: Quirks;
  readonly licences: Licences;
  readonly channels: Channels;
  readonly recorder: Recorder;
  createFeed(draft: FeedDraft): Feed;
}

/** The active subscriptions of all resources; ids are never reused until a restart. */
export class Subscriptions {
  readonly #setting: SubscriptionsSetting;
  readonly #subscriptions = new Map<number, Subscription>();
  readonly #timers = new Map<number, readonly (() => void)[]>();
  #lastId = 0;

  constructor(setting: SubscriptionsSetting) {
    this.#setting = setting;
    setting.channels.hasSubscription = (id) => this.onChannel(id).length > 0;
    setting.channels.onOpened = (id) => {
      for (const subscription of this.onChannel(id)) subscription.feed.opened();
    };
    setting.channels.onClosed = (id) => {
      for (const subscription of this.onChannel(id)) subscription.feed.closed();
    };
  }

  get(id: number): Subscription | undefined {
    return this.#subscriptions.get(id);
  }

  list(): readonly Subscription[] {
    return [...this.#subscriptions.values()];
  }

  onChannel(channelId: number): readonly Subscription[] {
    return this.list().filter((subscription) => subscription.channelId === channelId);
  }

  /** Activates a subscription, in place of `previous` when given. Licences must be available. */
  add(draft: SubscriptionDraft, previous?: Subscription): Subscription {
    if (previous !== undefined) this.#drop(previous);
    const isSameId = previous !== undefined && !this.#setting.switches.newIdOnRenewal;
    const id = isSameId ? previous.id : this.#nextId();
    const webhook =
      draft.webhook === undefined
        ? undefined
        : new Webhook(draft.webhook, draft.format, this.#setting.recorder);
    const outlet = (): Outlet | undefined =>
      webhook ?? (draft.channelId === undefined ? undefined : this.#setting.channels.get(draft.channelId));
    const now = this.#setting.clock.now();
    const subscription: Subscription = {
      id,
      terms: draft.terms,
      channelId: draft.channelId,
      webhook: draft.webhook,
      madeAt: now,
      expiresAt: now + draft.expiresSeconds * 1000,
      cost: draft.cost,
      feed: this.#setting.createFeed({ terms: draft.terms, outlet }),
    };
    this.#activate(subscription, outlet);
    if (previous !== undefined) this.#watchChannel(previous);
    return subscription;
  }

  remove(subscription: Subscription): void {
    this.#drop(subscription);
    this.#watchChannel(subscription);
  }

  /** Lets a subscription end as if its time had come. */
  expire(subscription: Subscription): void {
    this.#tell(subscription, "on_subscription_expire");
    this.remove(subscription);
  }

  /** Forgets everything, telling nobody, as a restart does. */
  forget(): void {
    for (const subscription of this.list()) this.#drop(subscription);
    this.#lastId = 0;
  }

  #activate(subscription: Subscription, outlet: () => Outlet | undefined): void {
    this.#setting.licences.take(subscription.cost);
    this.#subscriptions.set(subscription.id, subscription);
    this.#watchExpiry(subscription);
    this.#watchChannel(subscription);
    if (outlet() !== undefined) subscription.feed.opened();
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  #drop(subscription: Subscription): void {
    for (const cancel of this.#timers.get(subscription.id) ?? []) cancel();
    this.#timers.delete(subscription.id);
    subscription.feed.stop();
    this.#subscriptions.delete(subscription.id);
    this.#setting.licences.giveBack(subscription.cost);
  }

  #watchChannel({ channelId }: Subscription): void {
    if (channelId !== undefined) this.#setting.channels.watchIdle(channelId);
  }

  #watchExpiry(subscription: Subscription): void {
    const { clock, switches } = this.#setting;
    const lifeMs = subscription.expiresAt - subscription.madeAt;
    const warningMs = lifeMs - switches.expireWarningSeconds * 1000;
    const timers = [clock.schedule(lifeMs, () => this.expire(subscription))];
    if (warningMs > 0) timers.push(clock.schedule(warningMs, () => this.#warn(subscription)));
    this.#timers.set(subscription.id, timers);
  }

  #warn(subscription: Subscription): void {
    if (!this.#setting.quirks.has("4")) this.#tell(subscription, "on_subscription_expire_warning");
  }

  #tell({ id, channelId }: Subscription, event: string): void {
    const channel = channelId === undefined ? undefined : this.#setting.channels.get(channelId);
    if (channel !== undefined)
      sendEvent(channel, event, { id, channel_id: channelId ?? 0 }, this.#setting.quirks);
  }
}
