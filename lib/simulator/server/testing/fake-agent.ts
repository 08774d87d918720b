import type { AgentFacts } from "../../world/types";

/** An agent logged in and free, changed as a test needs. */
export function fakeAgent(name: string, change: Partial<AgentFacts> = {}): AgentFacts {
  return {
    name,
    loggedIn: true,
    loginAt: Date.UTC(2026, 2, 10, 11, 2, 3),
    state: "ready_free",
    stateId: 3,
    stateSince: Date.UTC(2026, 2, 10, 12, 0, 0),
    stateChangedBy: "system",
    pauseName: undefined,
    pauseTrigger: undefined,
    pauseEndsAt: undefined,
    prePause: undefined,
    branch: "4001",
    contingency: false,
    devices: [{ media: "voice", quantity: 1, handleMode: "manual" }],
    services: ["Vendas"],
    ...change,
  };
}
