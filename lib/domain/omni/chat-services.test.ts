import { describe, expect, it } from "vitest";
import type { FloorEvent } from "../floor-event.ts";
import { facts } from "../testing/facts.ts";
import { floorAfter } from "../testing/floor-after.ts";
import { freeze } from "../testing/freeze.ts";
import { instant } from "../testing/instant.ts";
import { chatServices } from "./chat-services.ts";
import type { ChatServicesFilters } from "./select-entities.ts";
import { shift } from "./testing/shift.ts";
import { unknownFilter } from "./unknown-filter.ts";

function totals(
  events: readonly FloorEvent[],
  filters: ChatServicesFilters = {},
  whatsappServices: readonly string[] = [],
) {
  const options = { nowMs: Date.parse(instant(60)), whatsappServices };
  return chatServices(freeze(floorAfter(events)), filters, options);
}

const waits = (id: string, durationSeconds: number) =>
  facts.chat(id, { queued: true, state: "queued", durationSeconds, party: id });
const handled = (id: string, agent: string, party = id) => facts.chat(id, { agent, party });

const sac = shift.service(
  "SAC",
  {
    chat: {
      received: 40,
      handled: 30,
      handling: 2,
      waiting: 2,
      classifying: 1,
      after_call_working: 1,
      talk_time: 2500,
      hold_time: 300,
      after_call_work_time: 200,
      dequeued: 20,
      queue_time: 610,
      longest_queue_time: 95,
    },
    email: { received: 5, handled: 4, talk_time: 400, longest_queue_time: 7 },
    voice: { received: 1000, handled: 900, waiting: 50, handling: 50 },
  },
  [waits("q1", 120), waits("q2", 30), handled("a", "Ana", "Rui"), handled("b", "Bia", "Rui")],
);
const zap = shift.service("Zap", { chat: { received: 7, handled: 6, handling: 1 } }, [
  handled("z", "Ana", "Eva"),
]);
const vendas = shift.service("Vendas", { voice: { received: 9, waiting: 3 } }, []);
const ana = shift.agent("Ana", "ready_service", {
  slots: { chat: 3, email: 2, voice: 1 },
  serves: {
    SAC: { chat: { total: 12, inbound: 10, handle_time: 1100, after_call_work_time: 100 } },
    Zap: { chat: { total: 4, inbound: 4, handle_time: 300, after_call_work_time: 20 } },
  },
  calls: [
    facts.chat("a", { service: "SAC", party: "Rui" }),
    facts.chat("z", { service: "Zap", party: "Eva" }),
    facts.chat("private"),
  ],
});
const bia = shift.agent("Bia", "custom_pause", {
  slots: { chat: 2 },
  serves: { SAC: { chat: { total: 18, inbound: 18 } } },
  calls: [facts.chat("b", { service: "SAC" })],
});
const caio = shift.agent("Caio", "ready_service", {
  slots: { voice: 1 },
  serves: { Vendas: { voice: { total: 3 } } },
  calls: [facts.chat("v", { media: "voice", service: "Vendas" })],
});
const davi = shift.agent("Davi", "inactivity_fail_pause", { slots: { chat: 4 }, calls: [] });
const enzo = shift.agent("Enzo", "not_logged_in", { serves: { SAC: { chat: { total: 0 } } } });
const centre = [...zap, ...sac, ...vendas, ...ana, ...bia, ...caio, ...davi, ...enzo];

describe("Omni's chat-services", () => {
  it("totals the digital contacts and the agents, voice only where somebody talks", () => {
    const { Services: _, ...sums } = totals(centre);
    expect(sums).toEqual({
      Fila: 2,
      Recebidas: 52,
      Sessions: 3,
      Finished_sessions: 35,
      Current_chats: 2,
      Chat_aht: 85,
      Chat_tmr: null,
      Chat_tmr1: null,
      Total_disponíveis: 11,
      Total_telas: 4,
      _logged: 4,
      _countAvailable: 2,
      _countPaused: 2,
      _countTalking: 1,
      Offline: 1,
    });
  });

  it("tells each digital service apart, by name", () => {
    const { Services } = totals(centre);
    expect(Services.map(({ Service }) => Service)).toEqual(["SAC", "Zap"]);
    expect(Services[0]).toEqual({
      Service: "SAC",
      Chat_tm1r: null,
      Chat_aht: 100,
      Chat_tmr: null,
      Atendidas: 34,
      Recebidas: 45,
      Finalizadas: 30,
      Total_disponiveis: 7,
      Em_atendimento: 2,
      Fila: 2,
      Logged: 2,
      CountAvailable: 1,
      CountPaused: 1,
      CountTalking: 0,
      Offline: 1,
      MIN_TIME: 90,
      AVG_TIME: 31,
      MAX_TIME: 95,
    });
    expect(Services[1]).toMatchObject({ MIN_TIME: null, AVG_TIME: null, MAX_TIME: 0 });
  });

  it("counts those who talk in the service that they talk for", () => {
    expect(totals(centre, { service: "Vendas" }).Services).toMatchObject([{ CountTalking: 1, Recebidas: 0 }]);
  });

  it("never finishes a negative number of contacts after the counters were reset", () => {
    expect(totals(shift.service("SAC", { chat: { handled: 1, handling: 5 } })).Finished_sessions).toBe(0);
  });

  it("counts a contact that two services list, and one party with two contacts, once", () => {
    const twice = [...shift.service("A", { chat: {} }, [handled("x", "Ana")])];
    const events = [...twice, ...shift.service("B", { chat: {} }, [handled("x", "Ana")])];
    expect(totals(events)).toMatchObject({ Sessions: 1, Current_chats: 1 });
  });
});

describe("the filters of chat-services", () => {
  it.each(["SAC", "interact:SAC"])("take the service %s with its agents", (service) => {
    const answer = totals(centre, { service });
    expect(answer).toMatchObject({ Fila: 2, Recebidas: 45, Sessions: 2, _logged: 2, Offline: 1 });
    expect(answer.Services.map(({ Service }) => Service)).toEqual(["SAC"]);
  });

  it.each(["Ana", "interact:Ana"])("take the user %s with that agent's own figures", (user) => {
    const answer = totals(centre, { user });
    expect(answer).toMatchObject({
      Fila: 0,
      Recebidas: 14,
      Sessions: 2,
      Finished_sessions: 14,
      Current_chats: 2,
      Chat_aht: 95,
      Total_disponíveis: 5,
      Total_telas: 3,
      _logged: 1,
      _countPaused: 0,
      Offline: 0,
    });
    expect(answer.Services).toMatchObject([
      { Service: "SAC", Atendidas: 12, Finalizadas: 11, Em_atendimento: 1, AVG_TIME: null, MAX_TIME: null },
      { Service: "Zap", Atendidas: 4, Finalizadas: 3, Em_atendimento: 1 },
    ]);
  });

  it("take a user in one service, and know nothing of a user who was not seen there", () => {
    expect(totals(centre, { user: "Ana", service: "Zap" })).toMatchObject({ Recebidas: 4, Sessions: 1 });
    expect(totals(centre, { user: "Caio", service: "Zap" })).toMatchObject({ Recebidas: null, Sessions: 0 });
  });

  it("split chat, e-mail and WhatsApp without a contact too many or too few", () => {
    const of = (media: ChatServicesFilters["media"]) => totals(centre, { media }, ["Zap"]);
    expect(of("chat")).toMatchObject({ Recebidas: 40, Sessions: 2, Total_telas: 3, Total_disponíveis: 9 });
    expect(of("email")).toMatchObject({ Recebidas: 5, Sessions: 0, Total_telas: 0, Total_disponíveis: 2 });
    expect(of("whatsapp")).toMatchObject({ Recebidas: 7, Sessions: 1, Total_telas: 1, _logged: 1 });
    expect(of("chat").Services.map(({ Service }) => Service)).toEqual(["SAC"]);
    expect(of("whatsapp").Services.map(({ Service }) => Service)).toEqual(["Zap"]);
    expect(totals(centre, { media: "whatsapp", service: "SAC" }, ["Zap"])).toMatchObject({ Recebidas: 0 });
  });

  it("know nothing of WhatsApp when no service is named as such", () => {
    expect(totals(centre, { media: "whatsapp" })).toMatchObject({ Fila: null, _logged: null, Services: [] });
    expect(totals(centre, { media: "whatsapp", service: "SAC" })).toMatchObject({ Fila: null, Services: [] });
    expect(totals(centre, { media: "chat" })).toMatchObject({ Recebidas: 47 });
  });

  it("that name nothing are told by name", () => {
    const floor = floorAfter(centre);
    expect(unknownFilter(floor, { service: "SAC", user: "Ana" })).toBeUndefined();
    expect(unknownFilter(floor, { service: "Sac" })).toBe("service");
    expect(unknownFilter(floor, { service: "SAC", user: "__proto__" })).toBe("user");
  });
});

describe("what chat-services cannot know", () => {
  it("is null on an empty floor, every attribute", () => {
    const { Services, ...sums } = totals([]);
    expect(Services).toEqual([]);
    expect(new Set(Object.values(sums))).toEqual(new Set([null]));
  });

  it("is what only details would tell, when details are not licensed", () => {
    const general = facts.serviceStats(
      [{ name: "SAC", stats: [{ media: "chat", values: { received: 9, handled: 7, handling: 2 } }] }],
      0,
    );
    const answer = totals([facts.services(["SAC"]), general]);
    expect(answer).toMatchObject({ Recebidas: 9, Sessions: 2, Fila: null, Finished_sessions: null });
    expect(answer).toMatchObject({ Current_chats: null, Chat_aht: null });
    expect(answer.Services).toMatchObject([{ Atendidas: 7, Em_atendimento: 2, MAX_TIME: null }]);
  });

  it("is how many are logged in, once the state of one agent is not told", () => {
    const answer = totals([...centre, ...shift.agent("Fábio", undefined)]);
    expect(answer).toMatchObject({ _logged: null, _countPaused: null, Offline: null, Total_telas: 4 });
  });

  it("is the slots of all, once those of one who is logged in are not told", () => {
    expect(totals([...centre, ...shift.agent("Fábio", "ready_free")])).toMatchObject({
      _logged: 5,
      Total_disponíveis: null,
    });
  });

  it("leaves a service out of the totals that nobody watches, and shows it with nulls", () => {
    const answer = totals([...centre, facts.services(["Novo"], false)]);
    expect(answer.Recebidas).toBe(52);
    expect(answer.Services[0]).toMatchObject({ Service: "Novo", Fila: null, Logged: 0 });
    expect(totals([facts.services(["Novo"], false)])).toMatchObject({ Fila: null, Sessions: null });
  });
});
