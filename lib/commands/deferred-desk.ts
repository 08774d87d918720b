import { type FloorAgent, type FloorContent, hasContact } from "@/lib/domain/index.ts";
import { carryOut } from "./carry-out.ts";
import { checkOrder, isAllowed } from "./check-order.ts";
import type { CommandRefusal, CommandResult, DeferRequest, WaitingCommand } from "./command-desk.ts";
import type { CommandKit } from "./command-kit.ts";
import type { CommandActor, CommandPhase, DeferredStore } from "./command-ports.ts";
import { type Deferred, deferredOf, rowOf } from "./deferred-row.ts";
import { instantOf, writeAfter, writeStep } from "./write-step.ts";

interface DeferredDeskOptions {
  readonly kit: CommandKit;
  readonly store: DeferredStore;
  readonly setTimer: (run: () => void, delayMs: number) => () => void;
}

const hourMs = 3_600_000;
const longestMs = 8 * hourMs;
const mostWaiting = 200;

/** The part of the desk that keeps commands for later, over one store. One command waits for an agent at most. */
export class DeferredDesk {
  readonly #options: DeferredDeskOptions;
  readonly #kit: CommandKit;
  readonly #waiting = new Map<string, Deferred>();
  #cancelTimer: (() => void) | undefined;

  constructor(options: DeferredDeskOptions) {
    this.#options = options;
    this.#kit = options.kit;
  }

  async defer(request: DeferRequest): Promise<CommandResult> {
    const check = await checkOrder(this.#kit, request);
    const refusal = "refusal" in check ? check.refusal : this.#refusalOfPlace(request.command.agent);
    if (refusal !== undefined) return this.#refused(refusal);
    const deferred = this.#make(request);
    // Its place is taken before anything is awaited: a second one at the same time finds it.
    this.#waiting.set(deferred.id, deferred);
    const failure = await this.#writeDown(deferred);
    if (failure !== undefined) {
      this.#waiting.delete(deferred.id);
      return this.#refused(failure);
    }
    this.#show(deferred);
    this.look(this.#kit.floor());
    const status = this.#kit.book.find(deferred.id)?.status ?? "accepted";
    return { outcome: "answered", id: deferred.id, status };
  }

  /** See `CommandDesk.cancel`. */
  async cancel(actor: CommandActor, id: string): Promise<"done" | "forbidden" | "gone" | "unavailable"> {
    const deferred = this.#waiting.get(id);
    if (deferred === undefined) return "gone";
    const isOwn = actor.id === deferred.actor.id;
    const isGranted = isOwn || (await isAllowed(this.#kit, { actor, command: deferred.command }));
    if (isGranted !== true) return isGranted === false ? "forbidden" : "unavailable";
    if (!(await writeStep(this.#kit, { ...deferred, actor }, { phase: "cancelled" }))) return "unavailable";
    if (!(await this.#take(deferred))) return "gone";
    this.#showEnd(id, "cancelled");
    return "done";
  }

  waiting(): readonly WaitingCommand[] {
    return [...this.#waiting.values()].map(({ id, actor, command, expiresAt }) => ({
      id,
      by: actor.name,
      command,
      expiresAt,
    }));
  }

  /** Takes up what an earlier life of this process kept. */
  async resume(): Promise<void> {
    for (const row of await this.#options.store.all()) {
      const deferred = deferredOf(row);
      if (deferred === undefined) continue;
      this.#waiting.set(deferred.id, deferred);
      this.#show(deferred);
    }
    this.#tick();
  }

  /** Sends what has come to its moment, drops what came too late. */
  look(floor: FloorContent): void {
    if (this.#kit.stopping.aborted) return;
    for (const deferred of [...this.#waiting.values()]) {
      // Still being written down.
      if (this.#kit.book.find(deferred.id) === undefined) continue;
      const { agent } = deferred.command;
      if (Date.parse(deferred.expiresAt) <= this.#kit.now())
        void this.#kit.own(this.#drop(deferred, "expired"));
      else if (hasLeft(floor, agent)) void this.#kit.own(this.#drop(deferred, "agent_offline"));
      else if (isFree(floor, agent)) void this.#kit.own(this.#send(deferred));
    }
  }

  stop(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
  }

  #refusalOfPlace(agent: string): CommandRefusal | undefined {
    const waiting = [...this.#waiting.values()];
    if (waiting.some(({ command }) => command.agent === agent)) return "already_waiting";
    return waiting.length >= mostWaiting ? "too_many_waiting" : undefined;
  }

  #make({ actor, command, reason, expiresInMs = hourMs }: DeferRequest): Deferred {
    const nowMs = this.#kit.now();
    return {
      id: this.#kit.newId(),
      actor,
      command,
      reason,
      requestedAt: instantOf(nowMs),
      expiresAt: instantOf(nowMs + Math.min(Math.max(expiresInMs, 0), longestMs)),
    };
  }

  async #writeDown(deferred: Deferred): Promise<CommandRefusal | undefined> {
    const isWritten = await writeStep(this.#kit, deferred, { phase: "requested", deferred: true });
    if (!isWritten) return "audit_unavailable";
    try {
      await this.#options.store.keep(rowOf(deferred));
      return undefined;
    } catch (error) {
      this.#kit.logger.error({ err: error, id: deferred.id }, "a deferred command could not be kept");
      const step = { phase: "result", status: "refused", error: "store_unavailable" } as const;
      await writeAfter(this.#kit, deferred, step);
      return "store_unavailable";
    }
  }

  #refused(code: CommandRefusal): CommandResult {
    this.#kit.count("denied");
    return { outcome: "refused", code };
  }

  /** Nothing was sent yet, but somebody took it: so `accepted`, marked as waiting. */
  #show({ id, actor, command, requestedAt, expiresAt }: Deferred): void {
    this.#kit.book.put(id, {
      name: command.name,
      target: command.agent,
      by: actor.name,
      status: "accepted",
      at: requestedAt,
      deferred: { until: "contact_ended", expiresAt },
      ...(command.name === "set_agent_state" ? { stateId: command.stateId } : {}),
    });
    this.#arm();
  }

  #showEnd(id: string, error: string): void {
    const endedAt = instantOf(this.#kit.now());
    this.#kit.book.change(id, { status: "refused", error, deferred: undefined, endedAt });
  }

  /**
   * Off the store before it is sent: a process that dies in between leaves it unsent, never sent twice; and of several
   * processes over one store, the one that took it sends it.
   */
  async #take(deferred: Deferred): Promise<boolean> {
    if (!this.#waiting.delete(deferred.id)) return false;
    try {
      const isOurs = await this.#options.store.forget(deferred.id);
      if (!isOurs) this.#kit.book.remove(deferred.id);
      return isOurs;
    } catch (error) {
      this.#kit.logger.error(
        { err: error, id: deferred.id },
        "a deferred command could not be taken off its store",
      );
      await this.#end(deferred, "expired", "store_unavailable");
      return false;
    }
  }

  async #send(deferred: Deferred): Promise<void> {
    if (!(await this.#take(deferred))) return;
    const result = await carryOut(this.#kit, deferred);
    if (result.outcome === "refused" && result.code === "stopping") await this.#putBack(deferred);
  }

  /** The process ends before it was sent: the next one takes it up. */
  async #putBack(deferred: Deferred): Promise<void> {
    try {
      await this.#options.store.keep(rowOf(deferred));
    } catch (error) {
      this.#kit.logger.error({ err: error, id: deferred.id }, "a deferred command could not be put back");
    }
  }

  async #drop(deferred: Deferred, why: string): Promise<void> {
    if (await this.#take(deferred)) await this.#end(deferred, "expired", why);
  }

  async #end(deferred: Deferred, phase: CommandPhase, error: string): Promise<void> {
    this.#showEnd(deferred.id, error);
    await writeAfter(this.#kit, deferred, { phase, status: "refused", error });
  }

  #arm(): void {
    this.#cancelTimer?.();
    const due = [...this.#waiting.values()].map(({ expiresAt }) => Date.parse(expiresAt));
    const delayMs = Math.max(0, Math.min(...due) - this.#kit.now());
    this.#cancelTimer = due.length === 0 ? undefined : this.#options.setTimer(() => this.#tick(), delayMs);
  }

  #tick(): void {
    this.look(this.#kit.floor());
    this.#arm();
  }
}

/** Only what a live source says of a contact's end counts. */
function isFree(floor: FloorContent, id: string): boolean {
  const agent = liveAgent(floor, id);
  return agent !== undefined && hasContact(agent) === false;
}

/** Nobody is there to be paused or logged out any more. */
function hasLeft(floor: FloorContent, id: string): boolean {
  return liveAgent(floor, id)?.presence === "offline";
}

function liveAgent(floor: FloorContent, id: string): FloorAgent | undefined {
  const agent = Object.hasOwn(floor.agents, id) ? floor.agents[id] : undefined;
  return agent !== undefined && floor.sources[agent.source]?.link === "live" ? agent : undefined;
}
