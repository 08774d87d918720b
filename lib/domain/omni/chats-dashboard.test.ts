import { describe, expect, it } from "vitest";
import type { FloorEvent } from "../floor-event.ts";
import { facts } from "../testing/facts.ts";
import { floorAfter } from "../testing/floor-after.ts";
import { freeze } from "../testing/freeze.ts";
import { chatsDashboard } from "./chats-dashboard.ts";
import type { ChatsDashboardOptions } from "./read-chats-dashboard.ts";
import { shift } from "./testing/shift.ts";

const chat = (service: string) => ({ [service]: { chat: { total: 1 } } });

function board(events: readonly FloorEvent[], options: Partial<ChatsDashboardOptions> = {}) {
  return chatsDashboard(freeze(floorAfter(events)), { whatsappServices: [], ...options });
}

function one(events: readonly FloorEvent[], options: Partial<ChatsDashboardOptions> = {}) {
  return board(events, options)[0];
}

describe("an agent on Omni's chats-dashboard", () => {
  it("has Omni's names, the slots for chat and e-mail, the services and the contacts", () => {
    const calls = [facts.chat("a", { service: "SAC" }), facts.chat("b", { service: "SAC", state: "held" })];
    const maria = shift.agent("Maria", "ready_service", {
      slots: { chat: 3, email: 2, voice: 1 },
      serves: chat("SAC"),
      calls,
    });
    expect(board([...shift.service("SAC", { chat: {} }), ...maria])).toEqual([
      {
        Agente: "Maria",
        User_short_name: "Maria",
        Capacidade: 5,
        Status: "available",
        Serviço: ["SAC"],
        Atendimento: [
          { Status: "normal", Serviço: "SAC", Protocolo: "a" },
          { Status: "holding", Serviço: "SAC", Protocolo: "b" },
        ],
      },
    ]);
  });

  it.each([
    ["not_logged_in", "offline"],
    ["invalid", "offline"],
    ["unknown", "offline"],
    ["ready_free", "available"],
    ["ready_service", "available"],
    ["ready_private", "available"],
    ["a_state_of_tomorrow", "available"],
    ["pause", "pausa"],
    ["custom_pause", "pausa"],
    ["inactivity_fail_pause", "pausa"],
  ])("in the state %s is %s", (state, status) => {
    expect(one(shift.agent("Maria", state))?.Status).toBe(status);
  });

  it("of whom only the name is known has nothing made up", () => {
    expect(one([facts.agents(["Maria"])])).toEqual({
      Agente: "Maria",
      User_short_name: "Maria",
      Capacidade: null,
      Status: null,
      Serviço: null,
      Atendimento: null,
    });
  });

  it("who is not logged in has no contacts, even where nobody's calls are told", () => {
    expect(one(shift.agent("Maria", "not_logged_in"))?.Atendimento).toEqual([]);
  });

  it("is not shown contacts that still wait, nor voice", () => {
    const calls = [facts.chat("a", { queued: true }), facts.chat("v", { media: "voice" }), facts.chat("b")];
    expect(one(shift.agent("Maria", "ready_service", { calls }))?.Atendimento).toEqual([
      { Status: "normal", Serviço: null, Protocolo: "b" },
    ]);
  });

  it("whose own calls are not told has those that the services tell", () => {
    const sac = shift.service("SAC", { chat: { handling: 1 } }, [facts.chat("a", { agent: "Maria" })]);
    const maria = shift.agent("Maria", "ready_service");
    expect(one([...sac, ...maria])).toMatchObject({
      Serviço: ["SAC"],
      Atendimento: [{ Serviço: "SAC", Protocolo: "a" }],
    });
    const silent = shift.service("Vendas", { chat: { handling: 1 } });
    expect(one([...sac, ...silent, ...maria])?.Atendimento, "one service tells no calls").toBeNull();
  });

  it("stands by name, whatever order the agents came in", () => {
    const events = ["Zeca", "ana", "Bia"].flatMap((name) => shift.agent(name, "ready_free"));
    expect(board(events).map(({ Agente }) => Agente)).toEqual(["Bia", "Zeca", "ana"]);
  });

  it("may have a name that is a trap", () => {
    const trapped = shift.agent("__proto__", "ready_free", { serves: chat("constructor") });
    expect(one(trapped)).toMatchObject({ Agente: "__proto__", Serviço: ["constructor"] });
  });
});

describe("the media filter of the chats-dashboard", () => {
  const calls = [
    facts.chat("site", { service: "SAC" }),
    facts.chat("zap", { service: "Zap" }),
    facts.chat("mail", { service: "SAC", media: "email" }),
  ];
  const slots = { chat: 3, email: 2 };
  const events = [
    ...shift.service("SAC", { chat: {}, email: {} }),
    ...shift.service("Zap", { chat: {} }),
    ...shift.agent("Ana", "ready_service", { slots, calls }),
    ...shift.agent("Bia", "ready_free", { slots, serves: chat("SAC"), calls: [] }),
  ];
  const whatsappServices = ["Zap"];

  it.each([
    ["chat", 3, ["site"]],
    ["email", 2, ["mail"]],
    ["whatsapp", 3, ["zap"]],
    [undefined, 5, ["site", "zap", "mail"]],
  ] as const)("%s narrows slots and contacts", (media, capacity, protocols) => {
    const ana = one(events, { media, whatsappServices });
    expect(ana?.Capacidade).toBe(capacity);
    expect(ana?.Atendimento?.map(({ Protocolo }) => Protocolo)).toEqual(protocols);
  });

  it("whatsapp leaves out agents of other services, and everybody when no service is WhatsApp", () => {
    expect(board(events, { media: "whatsapp", whatsappServices })).toHaveLength(1);
    expect(board(events, { media: "whatsapp" })).toEqual([]);
  });
});
