import { createChannelIds } from "../channel-ids.ts";
import { readEventChannel } from "../event-channel.ts";
import type { HttpStream } from "../http-client.ts";
import type { MonitorName } from "../interact-client.ts";
import { InteractError } from "../interact-error.ts";
import { linkAbort } from "../link-abort.ts";
import { openChannel } from "../open-channel.ts";
import type { SubscriptionPlan } from "../subscription-plan.ts";
import type { Subscription } from "../translate/index.ts";
import { wait } from "../wait.ts";
import { clearCaches } from "./clear-caches.ts";
import type { ConformanceKit } from "./conformance-kit.ts";
import type { ChannelReport } from "./conformance-report.ts";
import { describeMonitor, type MonitorFindings } from "./describe-monitor.ts";
import { MonitorObserver } from "./monitor-observer.ts";
import { releaseChannel } from "./release-channel.ts";
import { subscribeByPlan } from "./subscribe-by-plan.ts";

const openEventMs = 10_000;
const partingMs = 1000;
const marginSeconds = 60;

/** Opens, subscribes, listens and releases one monitor. Faults are values; releasing comes last whatever happens. */
export class MonitorProbe {
  readonly #kit: ConformanceKit;
  readonly #monitor: MonitorName;
  readonly #plan: SubscriptionPlan;
  readonly #observer: MonitorObserver;
  readonly #method = { current: "POST" as "POST" | "GET" };
  #channelId: number | undefined;
  #subscriptionId: string | number | undefined;
  #granted: Subscription | undefined;
  #fault: unknown;
  #channelIdFrom: "cti" | "client" | undefined;
  #isReleased: boolean | undefined;
  #clears: ChannelReport["clears"];

  constructor(kit: ConformanceKit, monitor: MonitorName, plan: SubscriptionPlan) {
    this.#kit = kit;
    this.#monitor = monitor;
    this.#plan = plan;
    this.#observer = new MonitorObserver(kit, monitor);
  }

  async run(stop: AbortSignal): Promise<MonitorFindings> {
    // Not linked to `stop`: the line stays open until what is held has been given back.
    const line = new AbortController();
    const opening = linkAbort(stop);
    if (stop.aborted) line.abort();
    opening.signal.addEventListener("abort", () => this.#channelIdFrom ?? line.abort(), { once: true });
    try {
      const stream = await this.#open(stop, line.signal);
      if (stream !== undefined) await this.#stay(stream, stop, line);
    } finally {
      line.abort();
      opening.abort();
    }
    return describeMonitor(this.#kit, {
      monitor: this.#monitor,
      observer: this.#observer,
      degraded: this.#plan.degraded(),
      openMethod: this.#method.current,
      channelIdFrom: this.#channelIdFrom,
      granted: this.#granted,
      fault: this.#fault,
      isReleased: this.#isReleased,
      clears: this.#clears,
    });
  }

  async #open(stop: AbortSignal, line: AbortSignal): Promise<HttpStream | undefined> {
    const { client, memory, random, book, log } = this.#kit;
    const ids = createChannelIds({
      mode: "assigned",
      range: { first: 1, last: 9999 },
      random,
      memory,
      memoryKey: `conformance:${this.#monitor}`,
    });
    const opened = await openChannel({ client, monitor: this.#monitor, ids, method: this.#method }, line);
    const where = `${this.#monitor}/monitor`;
    if (!("stream" in opened)) {
      const fault = log.last(`${where}/open_channel`)?.fault;
      this.#fault = stop.aborted ? interrupted() : (fault ?? new InteractError("malformed", opened.end));
      return undefined;
    }
    this.#channelId = opened.channelId;
    this.#channelIdFrom = opened.channelId === undefined ? "cti" : "client";
    if (this.#channelIdFrom === "client") book.note("clientIds", where);
    if (this.#method.current === "GET") book.note("getOnly", where);
    return opened.stream;
  }

  async #stay(stream: HttpStream, stop: AbortSignal, line: AbortController): Promise<void> {
    const reading = this.#read(stream);
    try {
      await this.#subscribe(stop);
      if (this.#granted !== undefined) await this.#listen(stop);
    } finally {
      const held = { channelId: this.#channelId, subscriptionId: this.#subscriptionId };
      this.#isReleased = await releaseChannel({ ...this.#kit, monitor: this.#monitor, ...held });
      // on_close_channel may still be on its way.
      const parting = new AbortController();
      await Promise.race([reading, wait(this.#kit.clock, partingMs, parting.signal)]);
      parting.abort();
      line.abort();
      await reading;
    }
  }

  async #read(stream: HttpStream): Promise<void> {
    const { clock } = this.#kit;
    for await (const item of readEventChannel(stream, { clock, heartbeatSeconds: 15 })) {
      this.#observer.take(item);
    }
  }

  async #subscribe(stop: AbortSignal): Promise<void> {
    const { client, options } = this.#kit;
    const told = await this.#openedWithin(stop);
    this.#channelId = told === undefined ? this.#channelId : Number(told);
    if (this.#channelId === undefined || stop.aborted) {
      this.#fault = stop.aborted
        ? interrupted()
        : new InteractError("malformed", "on_open_channel did not come within 10 s: the channel has no id");
      return;
    }
    const frame = { channelId: this.#channelId, expiresSeconds: Math.ceil(options.seconds) + marginSeconds };
    try {
      const granted = await subscribeByPlan(client, this.#plan, frame, stop);
      this.#granted = granted.subscription;
      this.#subscriptionId = granted.id;
      this.#observer.subscribed();
    } catch (fault) {
      if (!(fault instanceof InteractError)) throw fault;
      this.#fault = fault;
    }
  }

  async #openedWithin(stop: AbortSignal): Promise<string | undefined> {
    const waiting = linkAbort(stop);
    const late = wait(this.#kit.clock, openEventMs, waiting.signal).then(() => undefined);
    const told = await Promise.race([this.#observer.opened, late]);
    waiting.abort();
    return told;
  }

  async #listen(stop: AbortSignal): Promise<void> {
    const { options, clock } = this.#kit;
    const id = this.#subscriptionId;
    const mayClear = options.mayClear && this.#monitor === "supervisor" && id !== undefined;
    const firstMs = options.seconds * 1000 * (mayClear ? 0.5 : 1);
    await wait(clock, firstMs, stop);
    if (!mayClear || stop.aborted) return;
    this.#clears = await clearCaches(this.#kit, id, stop);
    await wait(clock, firstMs, stop);
  }
}

function interrupted(): InteractError {
  return new InteractError("aborted", "the check was interrupted");
}
