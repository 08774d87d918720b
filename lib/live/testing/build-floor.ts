import type { FloorAgent, FloorAlarm, FloorDocument, FloorService } from "@/lib/domain/index.ts";

/** A small floor for tests: one source that is live; give what the test is about. */
export function buildFloor(parts: Partial<FloorDocument> = {}): FloorDocument {
  return {
    epoch: "e1",
    revision: 1,
    serverTime: "2026-11-21T12:00:00.000Z",
    build: "b1",
    sources: {
      interact: {
        kind: "interact",
        link: "live",
        linkSince: "2026-11-21T11:00:00.000Z",
        heardAt: "2026-11-21T12:00:00.000Z",
        agentState: "push",
        degraded: {},
        unknown: { events: 0, fields: 0, dropped: 0 },
      },
    },
    services: {},
    agents: {},
    alarms: {},
    pauses: {},
    commands: {},
    ...parts,
  };
}

/** A service of the floor. */
export function buildService(name: string, parts: Partial<FloorService> = {}): FloorService {
  return { source: "interact", name, media: ["voice"], metrics: {}, ...parts };
}

/** An agent of the floor. */
export function buildAgent(name: string, parts: Partial<FloorAgent> = {}): FloorAgent {
  return { source: "interact", name, presence: "available", services: [], metrics: {}, states: {}, ...parts };
}

/** An alarm of the floor. */
export function buildAlarm(parts: Partial<FloorAlarm> = {}): FloorAlarm {
  return {
    source: "interact",
    name: "max_queue_length",
    scope: "service",
    target: "interact:Vendas",
    value: 11,
    limit: 10,
    since: "2026-11-21T11:59:00.000Z",
    ...parts,
  };
}
