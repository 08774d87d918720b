import type { CallFacts } from "../../world/types";

/** A voice call being handled, changed as a test needs. */
export function fakeCall(id: string, change: Partial<CallFacts> = {}): CallFacts {
  return {
    id,
    media: "voice",
    service: "Vendas",
    agent: "Maria",
    interlocutor: "4899610418",
    startedAt: Date.UTC(2026, 2, 10, 12, 59, 0),
    state: "busy",
    type: "inbound",
    source: "external",
    consultationCallId: undefined,
    entryPoint: "8001",
    entryAddress: undefined,
    associatedData: "",
    profile: 1,
    priority: 1,
    queued: false,
    ...change,
  };
}
