import type { Floor } from "../floor";
import type { CallRecord, LineRecord } from "../records";
import { isOpen } from "../services/is-open";
import { createCall } from "./create-call";
import { demandAt } from "./demand-at";
import { moveCall } from "./move-call";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const SURGE = 2.2;

/** Customers who call, write or come back: by hour of the day, with a surge now and then. */
export class Arrivals {
  readonly #floor: Floor;

  constructor(floor: Floor) {
    this.#floor = floor;
  }

  /** Opens a line to the public for as long as its service exists. */
  open(line: LineRecord): void {
    if (line.peakPerHour <= 0) return;
    this.#planNext(line);
    this.#planSurge(line);
  }

  /** Contacts that come now, past any greeting and closing hour, and wait longer than most. */
  bring(line: LineRecord, count: number): void {
    const type = line.service.type === "inbound" ? "inbound" : "outbound";
    for (let index = 0; index < count; index += 1) {
      const patienceMs = 2 * HOUR_MS;
      this.#ask(createCall(this.#floor, line, { type, source: "external", patienceMs, mayOverflow: false }));
    }
  }

  /** The contact goes on at another line, as a new call of the same person. */
  handOver(call: CallRecord, line: LineRecord): void {
    if (line.service.isRemoved) return;
    const { interlocutor } = call;
    const source = call.phase === "gone" ? "external" : "internal";
    this.#ask(createCall(this.#floor, line, { type: "inbound", source, interlocutor, mayOverflow: false }));
  }

  /** One in four callers who gave up a voice queue is called back some minutes later. */
  callBackLater({ line, type, interlocutor }: CallRecord): void {
    const floor = this.#floor;
    if (line?.media !== "voice" || type === "outbound" || !floor.isLively || !floor.random.chance(0.25))
      return;
    floor.after(floor.random.between(3, 12) * MINUTE_MS, () => {
      if (line.service.isRemoved || !isOpen(floor, line.service)) return;
      const patienceMs = Number.POSITIVE_INFINITY;
      const origin = { type: "outbound", source: "external_callback", isCallback: true } as const;
      this.#ask(createCall(floor, line, { ...origin, interlocutor, patienceMs }));
    });
  }

  #planNext(line: LineRecord): void {
    const floor = this.#floor;
    const shortestMeanMs = HOUR_MS / (line.peakPerHour * SURGE);
    floor.after(floor.random.exponential(shortestMeanMs), () => {
      if (line.service.isRemoved) return;
      const demand = demandAt(line.media, floor.clock.hour(floor.now)) * line.surge;
      if (floor.random.chance(demand / SURGE)) this.#arrive(line);
      this.#planNext(line);
    });
  }

  #planSurge(line: LineRecord): void {
    const { random } = this.#floor;
    this.#floor.after(random.exponential(5 * HOUR_MS), () => {
      if (line.service.isRemoved) return;
      line.surge = SURGE;
      this.#floor.after(random.between(4, 12) * MINUTE_MS, () => {
        line.surge = 1;
      });
      this.#planSurge(line);
    });
  }

  #arrive(line: LineRecord): void {
    const floor = this.#floor;
    const call = createCall(floor, line, { type: "inbound", source: "external" });
    if (isOpen(floor, line.service)) {
      this.#greet(call, line);
      return;
    }
    line.ledger.foundClosed();
    moveCall(floor, call, "gone");
  }

  #greet(call: CallRecord, line: LineRecord): void {
    const floor = this.#floor;
    if (line.media === "email") {
      this.#ask(call);
      return;
    }
    moveCall(floor, call, "greeting");
    const lastsMs =
      line.media === "voice" ? floor.random.between(5000, 16_000) : floor.random.between(800, 4000);
    if (floor.random.chance(line.media === "voice" ? 0.025 : 0.012)) {
      floor.afterInPhase(call, lastsMs * 0.8, () => {
        line.ledger.abandoned(call, floor.now);
        moveCall(floor, call, "gone");
      });
    } else {
      floor.afterInPhase(call, lastsMs, () => this.#ask(call));
    }
  }

  #ask(call: CallRecord): void {
    call.routedAt = this.#floor.now;
    this.#floor.handovers.route(call);
  }
}
