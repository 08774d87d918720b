import type { Outlet } from "../channels/outlet";
import { runSliced } from "../clock/run-sliced";
import type { Cti } from "../cti";
import { eventName } from "../events/event-name";
import { sendEvent } from "../events/send-event";
import { startEvent } from "../events/start-event";
import type { Feed } from "../subscriptions/feed";
import type { SupervisorTerms } from "../subscriptions/terms";
import type { WireWriter } from "../wire/wire-writer";
import { AgentLedger } from "./agent-ledger";
import { AlarmWatch } from "./alarm-watch";
import { ServiceLedger } from "./service-ledger";

/** Text of this length is handed over, so that no slice of work builds one long string. */
const partLength = 262_144;

/** A ledger that writes each target's changes as one list member and says whether it wrote any. */
interface Ledger {
  write(writer: WireWriter): Generator<boolean, void>;
  clear(name?: string): void;
}

/** Statistics and alarms of one supervisor/monitor subscription, at its interval. */
export class SupervisorFeed implements Feed {
  readonly #terms: SupervisorTerms;
  readonly #outlet: () => Outlet | undefined;
  readonly #cti: Cti;
  readonly #services: Ledger;
  readonly #agents: Ledger;
  readonly #alarms: AlarmWatch;
  #cancelTimer: () => void = () => {};
  #abortJob: (() => void) | undefined;

  constructor(terms: SupervisorTerms, outlet: () => Outlet | undefined, cti: Cti) {
    this.#terms = terms;
    this.#outlet = outlet;
    this.#cti = cti;
    this.#services = new ServiceLedger(terms, cti);
    this.#agents = new AgentLedger(terms, cti);
    this.#alarms = new AlarmWatch(terms, cti);
  }

  opened(): void {
    if (!this.#cti.switches.cacheSurvivesChannel) {
      this.clear("services");
      this.clear("agents");
    }
    this.#alarms.clear();
    this.#sendSoon();
  }

  closed(): void {
    this.#cancelTimer();
    this.#abortJob?.();
    this.#abortJob = undefined;
  }

  stop(): void {
    this.closed();
  }

  worldChanged(): void {}

  flush(): void {}

  clear(kind: "agents" | "services", name?: string): void {
    (kind === "agents" ? this.#agents : this.#services).clear(name);
  }

  /** Sends at once what a client asked to have again, unless told to wait for the interval. */
  sendAgain(): void {
    if (this.#cti.switches.firstSend === "immediate" && this.#outlet() !== undefined) this.#sendSoon();
  }

  #sendSoon(): void {
    this.#cancelTimer();
    if (this.#cti.switches.firstSend === "interval") {
      this.#cancelTimer = this.#cti.clock.schedule(this.#intervalMs(), () => this.#tick());
      return;
    }
    const immediate = setImmediate(() => this.#tick());
    this.#cancelTimer = () => clearImmediate(immediate);
  }

  #intervalMs(): number {
    return this.#terms.updateInterval * this.#cti.switches.intervalScale * 1000;
  }

  #tick(): void {
    const outlet = this.#outlet();
    if (outlet === undefined) return;
    this.#cancelTimer = this.#cti.clock.schedule(this.#intervalMs(), () => this.#tick());
    if (this.#abortJob !== undefined || !this.#cti.isConnected || this.#isHeldUp(outlet)) return;
    this.#cti.catchUp();
    const startedAt = performance.now();
    let isDone = false;
    const abort = runSliced(this.#job(outlet), this.#cti.clock, () => {
      isDone = true;
      this.#abortJob = undefined;
      this.#cti.recorder.count("statistics ticks");
      this.#cti.recorder.count("statistics ms", performance.now() - startedAt);
    });
    if (!isDone) this.#abortJob = abort;
  }

  #isHeldUp(outlet: Outlet): boolean {
    const isHeldUp = outlet.isCongested();
    if (isHeldUp) this.#cti.recorder.count("statistics skipped for a slow client");
    return isHeldUp;
  }

  *#job(outlet: Outlet): Generator<void, void> {
    const { events } = this.#terms;
    if (events.has("on_service_stats"))
      yield* this.#send(outlet, "on_service_stats", "services", this.#services);
    if (events.has("on_agent_stats")) yield* this.#send(outlet, "on_agent_stats", "agents", this.#agents);
    if (!events.has("on_alarm")) return;
    const alarms = this.#alarms.changed();
    if (alarms !== undefined) sendEvent(outlet, "on_alarm", { alarms }, this.#cti.quirks);
  }

  *#send(outlet: Outlet, event: string, list: string, ledger: Ledger): Generator<void, void> {
    const writer = startEvent(event, outlet.format, this.#cti.quirks);
    const parts: Buffer[] = [];
    let hasChanged = false;
    writer.openList(list);
    for (const wrote of ledger.write(writer)) {
      hasChanged ||= wrote;
      if (writer.length() > partLength) parts.push(Buffer.from(writer.take()));
      yield;
    }
    writer.close();
    writer.close();
    parts.push(Buffer.from(writer.take()));
    if (hasChanged) outlet.send(eventName(event, this.#cti.quirks), parts);
  }
}
