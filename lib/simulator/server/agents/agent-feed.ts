import type { AgentFacts, WorldEvent } from "../../world/types";
import type { Outlet } from "../channels/outlet";
import { runSliced } from "../clock/run-sliced";
import type { Cti } from "../cti";
import { sendEvent } from "../events/send-event";
import type { Feed } from "../subscriptions/feed";
import type { AgentTerms } from "../subscriptions/terms";
import { describeQueues } from "./describe-queues";
import { describeStatus } from "./describe-status";
import { describeWorldEvent } from "./describe-world-event";

/** Events of agents and calls of one agent/monitor subscription, as they happen. */
export class AgentFeed implements Feed {
  readonly #terms: AgentTerms;
  readonly #agents: ReadonlySet<string>;
  readonly #outlet: () => Outlet | undefined;
  readonly #cti: Cti;
  readonly #changedQueues = new Set<string>();
  #abortStatus: () => void = () => {};

  constructor(terms: AgentTerms, outlet: () => Outlet | undefined, cti: Cti) {
    this.#terms = terms;
    this.#agents = new Set(terms.agents);
    this.#outlet = outlet;
    this.#cti = cti;
  }

  /** Tells the state of every agent, after the answer to the command that made this possible. */
  opened(): void {
    if (!this.#terms.events.has("on_agent_status") && !this.#cti.quirks.has("87")) return;
    const immediate = setImmediate(() => {
      this.#abortStatus = runSliced(this.#tellStatus(), this.#cti.clock, () => {});
    });
    this.#abortStatus = () => clearImmediate(immediate);
  }

  closed(): void {
    this.#abortStatus();
    this.#changedQueues.clear();
  }

  stop(): void {
    this.closed();
  }

  worldChanged(event: WorldEvent): void {
    if (event.type === "queue_change") {
      if (this.#mayTell(event.service)) this.#changedQueues.add(event.service);
      return;
    }
    if (!("agent" in event) || !this.#isWatched(event.agent)) return;
    const outlet = this.#outlet();
    const agent = this.#cti.world.agent(event.agent);
    if (outlet === undefined || agent === undefined) return;
    const told = describeWorldEvent(event, agent, this.#terms, this.#cti);
    if (told !== undefined && this.#terms.events.has(told.name))
      sendEvent(outlet, told.name, told.fields, this.#cti.quirks);
  }

  flush(): void {
    const changed = [...this.#changedQueues];
    this.#changedQueues.clear();
    const outlet = this.#outlet();
    if (outlet === undefined || changed.length === 0 || !this.#terms.events.has("on_queue_change")) return;
    for (const agent of this.#cti.world.agents())
      if (agent.loggedIn && this.#isWatched(agent.name)) this.#tellQueues(outlet, agent, changed);
  }

  clear(): void {}

  #tellQueues(outlet: Outlet, agent: AgentFacts, changed: readonly string[]): void {
    const queues = changed.filter((service) => agent.services.includes(service));
    if (queues.length === 0) return;
    sendEvent(
      outlet,
      "on_queue_change",
      describeQueues(agent, queues, outlet.format, this.#cti),
      this.#cti.quirks,
    );
  }

  *#tellStatus(): Generator<void, void> {
    for (const name of this.#terms.agents) {
      const outlet = this.#outlet();
      if (outlet === undefined) return;
      const agent = this.#cti.world.agent(name);
      if (agent !== undefined)
        sendEvent(outlet, "on_agent_status", describeStatus(agent, this.#terms, this.#cti), this.#cti.quirks);
      yield;
    }
  }

  #isWatched(agent: string): boolean {
    return this.#agents.has(agent) || (this.#terms.isAllAgents && this.#cti.quirks.has("26"));
  }

  #mayTell(service: string): boolean {
    return this.#terms.services.has(service) || this.#terms.isAllServices;
  }
}
