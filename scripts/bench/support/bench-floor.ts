import type { WireTree } from "./wire-tree.ts";

export interface BenchFloorOptions {
  readonly agents: number;
  /** `busy`: everybody has one or two calls; `idle`: nobody has. */
  readonly work: "busy" | "idle";
  /** Epoch ms. */
  readonly startMs: number;
  readonly services?: number;
}

/** Stands for the send time in a text until it is sent: as long as epoch ms, so that it can be written over. */
export const stampPlace = "0000000000000";

const statistics = [
  ...["consultation", "abandoned", "hold", "transferred", "after_call_work", "outbound_abandoned"],
  ...["inbound_abandoned", "outbound", "inbound", "total", "handle_time", "talk_time", "consult_time"],
  ...["hold_time", "after_call_work_time"],
];
const stateNames: readonly (readonly [id: string, name: string])[] = [
  ["1", "not_logged_in"],
  ["3", "ready_free"],
  ["4", "ready_service"],
  ["5", "ready_private"],
  ["7", "fail_pause"],
  ["21", "custom_pause"],
  ["22", "custom_pause"],
  ["23", "custom_pause"],
];
const firstNames = ["Ana", "Bruno", "Conceição", "Daniel", "Eduarda", "Fábio", "Graça", "Henrique"];
const lastNames = ["Araújo", "Barbosa", "Cardoso", "Duarte", "Esteves", "Ferreira", "Gonçalves"];
const media = ["voice", "chat", "email"];

interface BenchAgent {
  readonly name: string;
  readonly rows: {
    readonly service: string;
    readonly media: string;
    readonly values: Record<string, number>;
  }[];
  readonly states: { readonly id: string; readonly name: string; times: number; seconds: number }[];
  /** Index of the state that runs. */
  state: number;
  calls: { id: string; party: string; seconds: number; readonly service: string; readonly media: string }[];
}

/**
 * A contact centre that exists only to be reported: about 1 KB of JSON an agent, of which every number that runs
 * has run at each step and a chosen share of the agents really changed. Deterministic.
 */
export class BenchFloor {
  readonly agents: readonly BenchAgent[];
  readonly #options: BenchFloorOptions;
  readonly #services: readonly string[];
  #step = 0;
  #nextCall = 100_000;

  constructor(options: BenchFloorOptions) {
    this.#options = options;
    this.#services = Array.from({ length: options.services ?? 40 }, (_, index) => `Atendimento ${index + 1}`);
    this.agents = Array.from({ length: options.agents }, (_, index) => this.#hire(index));
  }

  /**
   * Lets `seconds` pass, then changes every agent whose turn it is among `share` of them: a call of theirs ends and
   * is counted, another begins with the stamp as its party and, with `movesState`, the state that runs is another.
   */
  step(seconds: number, share: number, movesState = false): readonly BenchAgent[] {
    this.#step += 1;
    for (const agent of this.agents) {
      const running = agent.states[agent.state];
      if (running) running.seconds += seconds;
      for (const call of agent.calls) call.seconds += seconds;
    }
    const every = share > 0 ? Math.round(1 / share) : Number.POSITIVE_INFINITY;
    const changed = this.agents.filter((_, index) => (index + this.#step) % every === 0);
    for (const agent of changed) this.#change(agent, movesState);
    return changed;
  }

  /** What stood for the send time is it from now on: told again, it is no change. */
  stamp(sentAt: string): void {
    for (const agent of this.agents) {
      for (const call of agent.calls) if (call.party === stampPlace) call.party = sentAt;
    }
  }

  /** `on_agent_stats` with everything about everybody, or some, as a CTI sends it when all their totals have run. */
  statistics(agents = this.agents): WireTree {
    return { agents: agents.map((agent) => this.#describe(agent)) };
  }

  /** `on_service_stats` of every service; at each step a twentieth of them has handled and received one more. */
  serviceStatistics(): WireTree {
    return {
      services: this.#services.map((name, index) => {
        const passed = 100 + Math.floor((index + this.#step) / 20);
        const waiting = passed % 4;
        const values = {
          received: passed + waiting,
          handled: passed,
          immediate_handled: passed - 20,
          waiting,
        };
        return {
          name,
          stats: media.map((kind) => ({ media_type: kind, ...values, talk_time: passed * 180 })),
        };
      }),
    };
  }

  agentsList(): WireTree {
    const loginAt = Math.floor(this.#options.startMs / 1000) - 7200;
    return this.agents.map(({ name, states, state }) => ({
      name,
      dt_login: loginAt,
      state: states[state]?.name ?? "unknown",
      state_id: states[state]?.id ?? "16",
      contingency: false,
    }));
  }

  servicesList(): WireTree {
    return this.#services.map((name) => ({
      name,
      type: "inbound",
      media_types: media,
      state: "on_operation",
      operation_begin: 0,
      operation_end: 0,
    }));
  }

  #hire(index: number): BenchAgent {
    const first = firstNames[index % firstNames.length];
    const last = lastNames[index % lastNames.length];
    const isBusy = this.#options.work === "busy";
    const rows = Array.from({ length: 1 + (index % 4 === 0 ? 1 : 0) }, (_, row) => ({
      service: this.#serviceOf(index + row * 7),
      media: mediaOf(index + row),
      values: Object.fromEntries(statistics.map((name, at) => [name, ((index + 3) * (at + 7) * 13) % 9000])),
    }));
    const states = stateNames.slice(0, 6 + (index % 3)).map(([id, name], at) => ({
      id,
      name,
      times: 1 + ((index + at) % 30),
      seconds: (index * 17 + at * 311) % 20_000,
    }));
    const agent: BenchAgent = {
      name: `${first} ${last} ${String(index).padStart(4, "0")}`,
      rows,
      states,
      state: isBusy ? 2 : 1,
      calls: [],
    };
    if (isBusy) for (let call = 0; call <= index % 2; call += 1) agent.calls.push(this.#call(agent, call));
    return agent;
  }

  #change(agent: BenchAgent, movesState: boolean): void {
    const [row] = agent.rows;
    const [ended] = agent.calls;
    if (row) {
      row.values.total = (row.values.total ?? 0) + 1;
      row.values.handle_time = (row.values.handle_time ?? 0) + (ended?.seconds ?? 60);
    }
    if (ended)
      agent.calls = [{ ...this.#call(agent, 0), party: stampPlace, seconds: 1 }, ...agent.calls.slice(1)];
    if (!movesState) return;
    agent.state = agent.state === 2 ? 1 : 2;
    const begun = agent.states[agent.state];
    if (begun) begun.times += 1;
  }

  #call(agent: BenchAgent, index: number): BenchAgent["calls"][number] {
    this.#nextCall += 1;
    const row = agent.rows[index % agent.rows.length];
    return {
      id: `21/11/26 10:00:00 ${this.#nextCall}`,
      party: `119${String(this.#nextCall).padStart(8, "0")}`,
      seconds: 30 + (this.#nextCall % 400),
      service: row?.service ?? "",
      media: row?.media ?? "voice",
    };
  }

  #describe(agent: BenchAgent): WireTree {
    return {
      name: agent.name,
      states_details: agent.states.map(({ id, name, times, seconds }) => ({
        id,
        name,
        times,
        total_time: seconds,
      })),
      calls_details: agent.calls.map((call) => ({
        service: call.service,
        media_type: call.media,
        interlocutor: call.party,
        call_id: call.id,
        duration: call.seconds,
        call_state: "busy",
        call_type: "inbound",
        call_source: "external",
      })),
      services: agent.rows.map(({ service, media: kind, values }) => ({
        name: service,
        stats: [{ media_type: kind, ...values }],
      })),
    };
  }

  #serviceOf(index: number): string {
    return this.#services[index % this.#services.length] ?? "Atendimento";
  }
}

function mediaOf(index: number): string {
  return media[index % media.length] ?? "voice";
}
