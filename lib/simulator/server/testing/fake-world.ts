import type {
  AgentFacts,
  CallFacts,
  ClassificationFacts,
  CommandOutcome,
  Media,
  PauseFacts,
  ServiceFacts,
  StateTotals,
  SupervisorFacts,
  World,
  WorldEvent,
} from "../../world/types";
import { fakeAgent } from "./fake-agent";
import { fakeCall } from "./fake-call";
import { fakeService } from "./fake-service";

const done: CommandOutcome = { ok: true };

/** A contact centre where nothing happens but what a test writes into it. */
export class FakeWorld implements World {
  readonly seed = 1;
  instant = Date.UTC(2026, 2, 10, 13, 0, 0);
  agentList: AgentFacts[] = [];
  serviceList: ServiceFacts[] = [];
  pauseList: PauseFacts[] = [];
  supervisorList: SupervisorFacts[] = [];
  calls: CallFacts[] = [];
  /** By service and media, e.g. `Vendas voice`. */
  readonly serviceFigures = new Map<string, Record<string, number>>();
  /** By agent, service and media. */
  readonly agentFigures = new Map<string, Record<string, number>>();
  readonly states = new Map<string, StateTotals[]>();
  /** By alarm, target and media. */
  readonly alarmFigures = new Map<string, number>();
  outcome: CommandOutcome = done;
  readonly #listeners = new Set<(event: WorldEvent) => void>();

  now(): number {
    return this.instant;
  }

  advanceTo(instant: number): void {
    this.instant = Math.max(this.instant, instant);
  }

  onEvent(listener: (event: WorldEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(event: WorldEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  services(): readonly ServiceFacts[] {
    return this.serviceList;
  }

  agents(): readonly AgentFacts[] {
    return this.agentList;
  }

  agent(name: string): AgentFacts | undefined {
    return this.agentList.find((agent) => agent.name === name);
  }

  service(name: string): ServiceFacts | undefined {
    return this.serviceList.find((service) => service.name === name);
  }

  pauses(): readonly PauseFacts[] {
    return this.pauseList;
  }

  classifications(): readonly ClassificationFacts[] {
    return [
      { id: 1, name: "Resolvido", scope: "general" },
      { id: 2, name: "Venda", scope: "outbound" },
    ];
  }

  supervisors(): readonly SupervisorFacts[] {
    return this.supervisorList;
  }

  serviceStatistics(service: string, media: Media): Readonly<Record<string, number>> | undefined {
    return this.serviceFigures.get(`${service} ${media}`);
  }

  serviceCalls(service: string): readonly CallFacts[] {
    return this.calls.filter((call) => call.service === service);
  }

  agentStatistics(
    agent: string,
    service: string,
    media: Media,
  ): Readonly<Record<string, number>> | undefined {
    return this.agentFigures.get(`${agent} ${service} ${media}`);
  }

  agentCalls(agent: string): readonly CallFacts[] {
    return this.calls.filter((call) => call.agent === agent);
  }

  agentStates(agent: string): readonly StateTotals[] {
    return this.states.get(agent) ?? [];
  }

  alarmValue(alarm: string, target: string, media: Media): number | undefined {
    return this.alarmFigures.get(`${alarm} ${target} ${media}`);
  }

  setAgentState(agent: string, stateId: number, by: string): CommandOutcome {
    if (!this.outcome.ok) return this.outcome;
    this.change(agent, { state: stateId === 2 ? "ready_free" : "custom_pause", stateId, stateChangedBy: by });
    this.tell({ type: "state_change", agent });
    return done;
  }

  logoutAgent(agent: string, by: string): CommandOutcome {
    this.change(agent, {
      loggedIn: false,
      loginAt: undefined,
      state: "not_logged_in",
      stateId: 1,
      stateChangedBy: by,
    });
    this.tell({ type: "logout", agent });
    return this.outcome;
  }

  resetAgentStatistics(): CommandOutcome {
    return this.outcome;
  }

  resetServiceStatistics(): CommandOutcome {
    return this.outcome;
  }

  addAgent(name: string, services: readonly string[]): void {
    this.agentList = [...this.agentList, fakeAgent(name, { services })];
    this.tell({ type: "agents_list", names: [name], membershipChanged: true });
  }

  removeAgent(name: string): void {
    this.agentList = this.agentList.filter((agent) => agent.name !== name);
    this.tell({ type: "agents_list", names: [name], membershipChanged: true });
  }

  addService(name: string, media: readonly Media[]): void {
    this.serviceList = [...this.serviceList, fakeService(name, { media })];
    this.tell({ type: "services_list", names: [name], membershipChanged: true });
  }

  removeService(name: string): void {
    this.serviceList = this.serviceList.filter((service) => service.name !== name);
    this.tell({ type: "services_list", names: [name], membershipChanged: true });
  }

  offerCalls(service: string, media: Media, count: number): void {
    const waiting = Array.from({ length: count }, (_, index) =>
      fakeCall(`fila ${index}`, { service, media, queued: true, agent: undefined, state: "queued" }),
    );
    this.calls = [...this.calls, ...waiting];
    this.tell({ type: "queue_change", service });
  }

  /** Changes what is known of an agent. */
  change(name: string, change: Partial<AgentFacts>): void {
    this.agentList = this.agentList.map((agent) => (agent.name === name ? { ...agent, ...change } : agent));
  }
}
