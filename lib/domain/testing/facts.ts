import type {
  AgentStateReport,
  AgentStatsReport,
  CallReport,
  FloorEvent,
  ServiceStatsReport,
  StateTotalReport,
} from "../floor-event.ts";
import { instant } from "./instant.ts";

const source = "interact";

/** Builders of facts as the source `interact` reports them; the last argument is the second at which. */
export const facts = {
  link: (link: "live" | "stale" | "down" | "connecting", seconds: number): FloorEvent => ({
    type: "link",
    source,
    link,
    at: instant(seconds),
  }),
  heard: (seconds: number): FloorEvent => ({ type: "heard", source, at: instant(seconds) }),
  derived: (): FloorEvent => ({ type: "source-status", source, agentState: "derived" }),
  services: (names: readonly string[], complete = true): FloorEvent => ({
    type: "services-listed",
    source,
    services: names.map((name) => ({ name })),
    complete,
    at: instant(0),
  }),
  agents: (names: readonly string[], complete = true): FloorEvent => ({
    type: "agents-listed",
    source,
    agents: names.map((name) => ({ name })),
    complete,
    at: instant(0),
  }),
  serviceStats: (reports: readonly ServiceStatsReport[], seconds: number, full = false): FloorEvent => ({
    type: "service-stats",
    source,
    services: reports,
    full,
    at: instant(seconds),
  }),
  agentStats: (reports: readonly AgentStatsReport[], seconds: number, full = false): FloorEvent => ({
    type: "agent-stats",
    source,
    agents: reports,
    full,
    at: instant(seconds),
  }),
  /** Totals of one agent: state id → total seconds, all of them entered `times` times. */
  totals: (agent: string, totals: Readonly<Record<string, number>>, seconds: number, times = 1): FloorEvent =>
    facts.agentStats([{ name: agent, services: [], states: stateTotals(totals, times) }], seconds),
  state: (
    agent: string,
    report: Partial<AgentStateReport> & { state: string },
    seconds: number,
  ): FloorEvent => ({
    type: "agent-state",
    source,
    agent,
    report: { isTransition: true, ...report },
    at: instant(seconds),
  }),
  agentCalls: (agent: string, calls: readonly CallReport[], seconds: number): FloorEvent => ({
    type: "agent-calls",
    source,
    agent,
    calls,
    at: instant(seconds),
  }),
  chat: (id: string, more: Partial<CallReport> = {}): CallReport => ({
    id,
    media: "chat",
    queued: false,
    state: "busy",
    ...more,
  }),
};

const stateNames: Readonly<Record<string, string>> = {
  "3": "ready_free",
  "4": "ready_service",
  "101": "custom_pause",
};

function stateTotals(totals: Readonly<Record<string, number>>, times: number): StateTotalReport[] {
  return Object.entries(totals).map(([id, totalSeconds]) => ({
    id,
    name: stateNames[id] ?? id,
    times,
    totalSeconds,
  }));
}
