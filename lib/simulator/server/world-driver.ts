import type { WorldEvent } from "../world/types";
import { OpeningWatch } from "./config/opening-watch";
import type { Cti } from "./cti";

/** Keeps the world going and tells the subscriptions what happens in it. */
export class WorldDriver {
  readonly #cti: Cti;
  readonly #tickMs: number;
  readonly #openings: OpeningWatch;
  #speed: number;
  #steppedAt: number;
  #isFlushPlanned = false;
  #stopListening: () => void;
  #cancelTick: () => void = () => {};

  constructor(cti: Cti, speed: number, tickMs: number) {
    this.#cti = cti;
    this.#openings = new OpeningWatch(cti.world);
    this.#speed = speed;
    this.#tickMs = tickMs;
    this.#steppedAt = cti.clock.now();
    this.#stopListening = cti.world.onEvent((event) => this.#hear(event));
    cti.catchUp = () => this.#catchUp();
    this.#planTick();
  }

  setSpeed(speed: number): void {
    this.#catchUp();
    this.#steppedAt = this.#cti.clock.now();
    this.#speed = speed;
    this.#cancelTick();
    this.#planTick();
  }

  /** Plays the world forward; its events reach the channels before this returns. */
  advance(seconds: number): void {
    this.#cti.world.advanceTo(this.#cti.world.now() + seconds * 1000);
    const names = this.#openings.changed();
    if (names.length > 0) this.#hear({ type: "services_list", names, membershipChanged: false });
    this.flush();
  }

  /** Sends what the subscriptions gathered. */
  flush(): void {
    this.#isFlushPlanned = false;
    for (const { feed } of this.#cti.subscriptions.list()) feed.flush();
  }

  stop(): void {
    this.#speed = 0;
    this.#cancelTick();
    this.#stopListening();
  }

  #catchUp(): void {
    const now = this.#cti.clock.now();
    const elapsedMs = now - this.#steppedAt;
    if (elapsedMs <= 0 || this.#speed <= 0) return;
    this.#steppedAt = now;
    this.advance((elapsedMs * this.#speed) / 1000);
  }

  #hear(event: WorldEvent): void {
    if (!this.#cti.isConnected) return;
    for (const { feed } of this.#cti.subscriptions.list()) feed.worldChanged(event);
    if (this.#isFlushPlanned) return;
    this.#isFlushPlanned = true;
    queueMicrotask(() => {
      if (this.#isFlushPlanned) this.flush();
    });
  }

  #planTick(): void {
    if (this.#speed <= 0) return;
    this.#cancelTick = this.#cti.clock.schedule(this.#tickMs, () => {
      this.#catchUp();
      this.#planTick();
    });
  }
}
