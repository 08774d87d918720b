import type { FloorEvent } from "../../floor-event.ts";
import { shift } from "../../omni/testing/shift.ts";
import { facts } from "../../testing/facts.ts";
import { floorAfter } from "../../testing/floor-after.ts";
import { instant } from "../../testing/instant.ts";

const serves = (...services: readonly string[]) =>
  Object.fromEntries(services.map((service) => [service, { chat: { total: 3, inbound: 3 } }]));

const alarms: FloorEvent = {
  type: "alarms",
  source: "interact",
  at: instant(1),
  alarms: [
    { name: "max_queue_length", scope: "service", target: "SAC", media: "chat", value: 11, limit: 10 },
    { name: "max_pause", scope: "agent", target: "Maria da Silva", media: "chat", value: 99, limit: 60 },
  ],
};

/** Two digital services and one of calls, with contacts that wait and are handled, and agents who work for one or two. */
export const boardFloor = floorAfter([
  facts.link("live", 0),
  ...shift.service("SAC", { chat: { received: 40, handled: 30, abandoned: 4, waiting: 2, talk_time: 900 } }, [
    facts.chat("a", { agent: "Maria da Silva", party: "+55 11 98888-0001" }),
    facts.chat("b", { queued: true, state: "queued", durationSeconds: 40, party: "+55 11 98888-0002" }),
  ]),
  ...shift.service("Vendas", { chat: { received: 9, handled: 7, waiting: 1 } }, [
    facts.chat("c", { agent: "joao.souza", party: "+55 11 98888-0001" }),
  ]),
  ...shift.service("Voz", { voice: { received: 70, handled: 66, handling: 1 } }),
  ...shift.agent("Maria da Silva", "ready_service", {
    slots: { chat: 3 },
    serves: serves("SAC", "Vendas"),
    calls: [facts.chat("a", { service: "SAC", party: "+55 11 98888-0001" })],
  }),
  ...shift.agent("joao.souza", "ready_service", {
    slots: { chat: 2 },
    serves: serves("Vendas"),
    calls: [facts.chat("c", { service: "Vendas", party: "+55 11 98888-0001" })],
  }),
  ...shift.agent("Ana Lima", "custom_pause", { slots: { chat: 3 }, serves: serves("SAC") }),
  ...shift.agent("Rui", "ready_free", { serves: serves("Voz") }),
  facts.state("Ana Lima", { state: "custom_pause", stateId: "101", pause: { name: "Almoço" } }, 2),
  alarms,
]);
