import { expect, it } from "vitest";
import { agent, service } from "../kpi/testing/build-entities.ts";
import { commandImpact } from "./command-impact.ts";

const vendas = "interact:Vendas";
const sac = "interact:SAC";
const floor = {
  services: {
    [vendas]: service("Vendas", { voice: { waiting: 3 }, chat: { waiting: 1 } }),
    [sac]: service("SAC", { voice: { handled: 3 } }),
  },
  agents: {
    "interact:Ana": agent("Ana", { services: [vendas, sac] }),
    "interact:Bia": agent("Bia", { services: [sac] }),
    "interact:Caio": agent("Caio", { services: [vendas], presence: "busy" }),
    "interact:Davi": agent("Davi", { services: [vendas], presence: "paused" }),
    "interact:Eva": agent("Eva", { services: [vendas], presence: "unknown" }),
  },
};

it("logging out Ana leaves Vendas with nobody ready while four wait", () => {
  expect(commandImpact([{ name: "agent_logout", agent: "interact:Ana" }], floor)).toEqual({
    services: [
      { service: vendas, name: "Vendas", readyBefore: 1, readyAfter: 0, waiting: 4 },
      { service: sac, name: "SAC", readyBefore: 2, readyAfter: 1 },
    ],
    unknownAgents: 0,
  });
});

it("commands on several agents add up, and each agent counts once", () => {
  const pause = (name: string) =>
    ({ name: "set_agent_state", agent: `interact:${name}`, stateId: "101" }) as const;
  const { services } = commandImpact([pause("Ana"), pause("Ana"), pause("Bia"), pause("Caio")], floor);
  expect(services.map(({ name, readyAfter }) => [name, readyAfter])).toEqual([
    ["Vendas", 0],
    ["SAC", 0],
  ]);
});

it("freeing a paused agent adds one; nobody gains by freeing a busy one, and an unknown one is told", () => {
  const free = (name: string) =>
    ({ name: "set_agent_state", agent: `interact:${name}`, stateId: "2" }) as const;
  expect(commandImpact([free("Davi")], floor).services).toMatchObject([{ readyBefore: 1, readyAfter: 2 }]);
  expect(commandImpact([free("Caio"), free("Eva"), free("Nobody")], floor)).toEqual({
    services: [],
    unknownAgents: 1,
  });
});

it("a swap leaves a service as ready as it was, which is no news; resets touch nobody", () => {
  const swap = [
    { name: "agent_logout", agent: "interact:Ana" },
    { name: "set_agent_state", agent: "interact:Davi", stateId: "2" },
  ] as const;
  expect(commandImpact(swap, floor).services.map(({ name }) => name)).toEqual(["SAC"]);
  expect(commandImpact([{ name: "reset_service_stats", service: vendas }], floor).services).toEqual([]);
});
