import { fakeAgent } from "./fake-agent";
import { fakeService } from "./fake-service";
import { FakeWorld } from "./fake-world";

/** Two services, two agents, one supervisor who may act and one who may not. */
export function smallWorld(): FakeWorld {
  const world = new FakeWorld();
  world.serviceList = [fakeService("Vendas"), fakeService("SAC & Cia", { media: ["chat", "email"] })];
  world.agentList = [
    fakeAgent("Maria"),
    fakeAgent("007", { services: ["Vendas", "SAC & Cia"], branch: undefined }),
  ];
  world.pauseList = [
    { id: 101, name: "Almoço", trigger: "manual", totalMinutes: 60, partialMinutes: 60, durationMinutes: 0 },
    {
      id: 201,
      name: "Ginástica",
      trigger: "scheduled",
      totalMinutes: 0,
      partialMinutes: 0,
      durationMinutes: 10,
    },
  ];
  world.supervisorList = [supervisor("sofia", ["agent_change_state"]), supervisor("rui", [])];
  world.serviceFigures.set("Vendas voice", { handled: 10, waiting: 2, agente_abandoned: 1 });
  world.serviceFigures.set("SAC & Cia chat", { handled: 3, waiting: 0, agente_abandoned: 0 });
  world.agentFigures.set("Maria Vendas voice", { total: 5, inbound: 4, outbound: 1 });
  world.states.set("Maria", [
    {
      id: 4,
      name: "ready_service",
      trigger: undefined,
      times: 2,
      totalTime: 90,
      prePause: { times: 1, totalTime: 9 },
    },
    { id: 101, name: "custom_pause", trigger: "manual", times: 1, totalTime: 60, prePause: undefined },
  ]);
  return world;
}

function supervisor(login: string, supervision: readonly string[]) {
  const grants = {
    supervision,
    access: [],
    agent: [],
    calls: [{ media: "voice" as const, grants: ["call_transfer"] }],
  };
  return { login, password: "segredo", grants };
}
