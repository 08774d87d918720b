import type { AgentFacts, CallFacts, Media } from "../../world/types";
import type { Cti } from "../cti";
import type { SupervisorTerms } from "../subscriptions/terms";
import type { WireWriter } from "../wire/wire-writer";
import { CallList } from "./call-list";
import { StateList } from "./state-list";
import { type StatisticName, StatisticRow } from "./statistic-row";

interface AgentEntry {
  /** The agent's services when the rows were made; other services need other rows. */
  readonly servicesOf: readonly string[];
  readonly services: ReadonlyMap<string, readonly StatisticRow[]>;
  readonly calls: CallList;
  readonly states: StateList;
}

/** What one subscription was told of its agents. */
export class AgentLedger {
  readonly #terms: SupervisorTerms;
  readonly #cti: Cti;
  readonly #names: readonly StatisticName[];
  readonly #hasCalls: boolean;
  readonly #hasStates: boolean;
  readonly #services: ReadonlySet<string>;
  readonly #media: ReadonlySet<Media>;
  readonly #entries = new Map<string, AgentEntry>();

  constructor(terms: SupervisorTerms, cti: Cti) {
    this.#terms = terms;
    this.#cti = cti;
    this.#services = new Set(terms.services);
    this.#media = new Set(terms.media);
    this.#hasCalls = terms.agentStatistics.includes("calls_details");
    this.#hasStates = terms.agentStatistics.includes("states_details");
    this.#names = terms.agentStatistics
      .filter((name) => name !== "calls_details" && name !== "states_details")
      .map((wire) => ({ wire, world: cti.quirks.has("29") ? swapDirection(wire) : wire }));
  }

  clear(name?: string): void {
    if (name === undefined) this.#entries.clear();
    else this.#entries.delete(name);
  }

  /** Writes every agent that changed; yields once per agent whether it did. */
  *write(writer: WireWriter): Generator<boolean, void> {
    for (const name of this.#targets()) {
      const agent = this.#cti.world.agent(name);
      yield agent !== undefined && this.#writeAgent(writer, agent);
    }
  }

  #targets(): readonly string[] {
    const isLive = this.#terms.isAllAgents && this.#cti.quirks.has("26");
    return isLive ? this.#cti.world.agents().map(({ name }) => name) : this.#terms.agents;
  }

  #writeAgent(writer: WireWriter, agent: AgentFacts): boolean {
    const entry = this.#entry(agent);
    const start = writer.mark();
    writer.openObject();
    writer.field("name", agent.name);
    const wroteStates =
      this.#hasStates && entry.states.write(writer, this.#cti.world.agentStates(agent.name), this.#cti);
    const wroteCalls = this.#hasCalls && entry.calls.write(writer, this.#calls(agent.name), this.#cti);
    const wroteRows = this.#names.length > 0 && this.#writeServices(writer, agent.name, entry);
    const hasChanged = wroteStates || wroteCalls || wroteRows;
    if (hasChanged) writer.close();
    else writer.rewind(start);
    return hasChanged;
  }

  #writeServices(writer: WireWriter, agent: string, entry: AgentEntry): boolean {
    const start = writer.mark();
    let hasChanged = false;
    writer.openList("services");
    for (const [service, rows] of entry.services) {
      if (this.#writeService(writer, agent, service, rows)) hasChanged = true;
    }
    if (hasChanged) writer.close();
    else writer.rewind(start);
    return hasChanged;
  }

  #writeService(writer: WireWriter, agent: string, service: string, rows: readonly StatisticRow[]): boolean {
    const start = writer.mark();
    let hasChanged = false;
    writer.openObject();
    writer.field("name", service);
    writer.openList("stats");
    for (const row of rows) {
      const values = this.#cti.world.agentStatistics(agent, service, row.media);
      if (values !== undefined && row.write(writer, this.#names, values)) hasChanged = true;
    }
    if (hasChanged) {
      writer.close();
      writer.close();
    } else writer.rewind(start);
    return hasChanged;
  }

  #calls(agent: string): readonly CallFacts[] {
    const calls = this.#cti.world.agentCalls(agent);
    return calls.filter(({ media, service }) => this.#media.has(media) && this.#mayServe(service));
  }

  #mayServe(service: string): boolean {
    return this.#terms.isAllServices || this.#services.has(service);
  }

  #entry(agent: AgentFacts): AgentEntry {
    const known = this.#entries.get(agent.name);
    if (known !== undefined && isSameList(known.servicesOf, agent.services)) return known;
    const services = new Map<string, readonly StatisticRow[]>();
    for (const name of agent.services.filter((service) => this.#mayServe(service))) {
      const rows = known?.services.get(name) ?? this.#rows(name);
      if (rows.length > 0) services.set(name, rows);
    }
    const entry = {
      servicesOf: agent.services,
      services,
      calls: known?.calls ?? new CallList(false),
      states: known?.states ?? new StateList(),
    };
    this.#entries.set(agent.name, entry);
    return entry;
  }

  #rows(service: string): readonly StatisticRow[] {
    const media = this.#cti.world.service(service)?.media ?? [];
    return media
      .filter((each) => this.#media.has(each))
      .map((each) => new StatisticRow(each, this.#names.length));
  }
}

function swapDirection(name: string): string {
  if (name === "inbound") return "outbound";
  return name === "outbound" ? "inbound" : name;
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((each, index) => each === other[index]));
}
