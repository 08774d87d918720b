import type { AgentRecord, CallRecord, LineRecord, ServiceRecord } from "./records";
import { EventQueue } from "./time/event-queue";
import type { OfficeClock } from "./time/office-clock";
import { Random } from "./time/random";
import type { WorldEvent } from "./types";

/** Where the later steps of a day hand control back to the earlier ones; wired once by the world. */
export interface Handovers {
  /** A contact ended or an agent became free: what next for them? */
  agentFreed(agent: AgentRecord): void;
  /** A contact must find an agent, or stand in the queue. */
  route(call: CallRecord): void;
  /** A transferred or overflowed contact starts anew on another line. */
  handOver(call: CallRecord, line: LineRecord): void;
  /** A caller who gave up in the queue may be called back later. */
  callBackLater(call: CallRecord): void;
}

/** Everything that is true now, what is planned, and who is told. */
export class Floor {
  readonly seed: number;
  readonly random: Random;
  readonly clock: OfficeClock;
  /** False on a still floor, where nothing happens unless asked. */
  readonly isLively: boolean;
  readonly services = new Map<string, ServiceRecord>();
  readonly agents = new Map<string, AgentRecord>();
  now: number;
  callsBegun = 0;
  servicesOpened = 0;
  agentsHired = 0;
  /** While the hours before the start are played, nobody listens. */
  isRehearsing = true;
  handovers: Handovers = {
    agentFreed: () => {},
    route: () => {},
    handOver: () => {},
    callBackLater: () => {},
  };
  readonly #queue = new EventQueue();
  readonly #listeners = new Set<(event: WorldEvent) => void>();

  constructor(seed: number, clock: OfficeClock, beginsAt: number, isLively: boolean) {
    this.seed = seed;
    this.random = new Random(seed);
    this.clock = clock;
    this.now = beginsAt;
    this.isLively = isLively;
  }

  /** Plans something for an instant, now at the earliest; what lies at infinity never happens. */
  at(instant: number, run: () => void): void {
    if (instant === Number.POSITIVE_INFINITY) return;
    this.#queue.push(Math.max(this.now, Math.round(instant)), run);
  }

  /** Plans something for `delayMs` from now. */
  after(delayMs: number, run: () => void): void {
    this.at(this.now + delayMs, run);
  }

  /** Plans something that happens only if the call still stands in the phase it is in now. */
  afterInPhase(call: CallRecord, delayMs: number, run: () => void): void {
    const step = call.step;
    this.after(delayMs, () => {
      if (call.step === step) run();
    });
  }

  /** Plans something that happens only if the agent is still in the stay they are in now. */
  afterInStay(agent: AgentRecord, delayMs: number, run: () => void): void {
    const stay = agent.stay;
    this.after(delayMs, () => {
      if (agent.stay === stay) run();
    });
  }

  /** Plans something that happens only if the agent has not logged in or out since. */
  inSession(agent: AgentRecord, instant: number, run: () => void): void {
    const session = agent.session;
    this.at(instant, () => {
      if (agent.session === session) run();
    });
  }

  /** Plays everything due up to `instant`, which becomes now; never goes back. */
  runUntil(instant: number): void {
    while (this.#queue.nextAt <= instant) {
      this.now = Math.max(this.now, this.#queue.nextAt);
      this.#queue.pop()?.();
    }
    this.now = Math.max(this.now, instant);
  }

  /** Registers a listener; returns its removal. */
  listen(listener: (event: WorldEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Tells the listeners; the event is only made when there are any. */
  tell(event: () => WorldEvent): void {
    if (this.#listeners.size === 0) return;
    const told = event();
    for (const listener of [...this.#listeners]) listener(told);
  }
}
