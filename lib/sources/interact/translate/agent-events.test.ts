import { describe, expect, it } from "vitest";
import { messageKit } from "./message-kit.ts";

const { facts, at } = messageKit;
const about = { source: "interact", agent: "ana" };

describe("what agents do reaches the floor", () => {
  it("a change of state starts now, tells who made it, and that no pause is pending", () => {
    const text = `{"agent":"ana","dt_login":"21/11/2026 08:00:00","state":"custom_pause","state_id":101,"pause_name":"Almoço",
      "pause_trigger":"scheduled","pause_timeout":1795266000,"branch":4001,"contingency":false,"state_changed_by":"sofia"}`;
    expect(facts("on_state_change", text)).toEqual([
      {
        type: "agent-state",
        ...about,
        at,
        report: {
          state: "custom_pause",
          stateId: "101",
          isTransition: true,
          pause: { name: "Almoço", trigger: "scheduled", endsAt: "2026-11-21T13:00:00.000Z" },
          pendingPause: null,
          changedBy: "sofia",
          loginAt: "2026-11-21T11:00:00.000Z",
          extension: "4001",
          contingency: false,
        },
      },
    ]);
  });

  it("a pause asked for while busy is pending", () => {
    const text = `<agent>ana</agent><state>ready_service</state><state_id>4</state_id>
      <pre_pause><id>102</id><name>Café</name><trigger>manual</trigger><dt_begin>21/11/26 08:59:00</dt_begin></pre_pause>`;
    expect(facts("on_agent_status", text)).toMatchObject([
      {
        report: {
          isTransition: false,
          pendingPause: { name: "Café", trigger: "manual", since: "2026-11-21T11:59:00.000Z" },
        },
      },
    ]);
  });

  it("a logout without a state is one all the same", () => {
    expect(facts("on_logout", '{"agent":"ana"}')).toMatchObject([
      { report: { state: "not_logged_in", isTransition: true } },
    ]);
  });

  it("the status of an agent has state, places and calls", () => {
    const text = `{"agent":"ana","state":"ready_service","devices":[{"media_type":"chat","quantity":2,"handle_mode":"auto"},
      {"media_type":"chat","quantity":1}],"calls":[{"call_id":"1 ","media_type":"chat","call_state":"busy","duration":"12"}]}`;
    expect(facts("on_agent_status", text)).toMatchObject([
      { type: "agent-state", report: { state: "ready_service" } },
      { type: "agent-capacity", capacity: { chat: { slots: 3 } } },
      { type: "agent-calls", calls: [{ id: "1", media: "chat", agent: "ana", durationSeconds: 12 }] },
    ]);
    expect(facts("on_agent_status", '{"agent":"ana","state":"ready_free","calls":""}')).toMatchObject([
      {},
      { type: "agent-calls", calls: [] },
    ]);
  });

  it.each(["receive", "accept", "generate", "hold", "retrieve", "release", "consultation", "conference"])(
    "on_call_%s changes a call, and tells the state in passing",
    (step) => {
      const text =
        '{"agent":"ana","state":"ready_service","call_id":"c1 ","media_type":"voice","call_state":"held","call_type":"inbound"}';
      expect(facts(`on_call_${step}`, text)).toMatchObject([
        { type: "agent-state", report: { state: "ready_service", isTransition: false } },
        {
          type: "call-changed",
          ...about,
          call: { id: "c1", state: "held", direction: "inbound", queued: false },
          at,
        },
      ]);
    },
  );

  it("a call ends", () => {
    expect(facts("on_call_end", "<agent>ana</agent><call_id>c1</call_id>")).toEqual([
      { type: "call-ended", ...about, callId: "c1", at },
    ]);
  });

  it("a chat message is the agent's or the other party's", () => {
    const text = (actor: string) =>
      `{"agent":"ana","call_id":"c1","actor":"${actor}","message":"olá","timestamp":1}`;
    expect(facts("on_chat_message", text("ana"))).toEqual([
      { type: "chat-message", ...about, callId: "c1", from: "agent", at },
    ]);
    expect(facts("on_chat_message", text("Cliente"))).toMatchObject([{ from: "party" }]);
  });

  it("places of an agent change", () => {
    expect(
      facts("on_config_change", '{"agent":"ana","devices":[{"media_type":"voice","quantity":"1"}]}'),
    ).toEqual([{ type: "agent-capacity", ...about, capacity: { voice: { slots: 1 } } }]);
  });

  it.each([
    "on_typing",
    "on_call_record",
    "on_call_transfer",
    "on_call_associated_data",
    "on_inactivity_timer",
  ])("%s tells nothing but the state that it carries", (name) => {
    expect(facts(name, '{"agent":"ana","call_id":"1","state":"ready_service"}')).toMatchObject([
      { type: "agent-state" },
    ]);
    expect(facts(name, '{"call_id":"1"}')).toEqual([]);
  });

  it("services are listed with hours, state and way of dialling", () => {
    const text = `{"target":"services_list","notification_mode":"complete","services":[
      {"name":"Vendas","type":"predictive","media_types":["voice"],"state":"out_of_operation","operation_begin":1438105815,"operation_end":0},
      {"name":"SAC","type":"inbound","state":"on_operation"}]}`;
    expect(facts("on_change", text)).toEqual([
      {
        type: "services-listed",
        source: "interact",
        complete: true,
        at,
        services: [
          {
            name: "Vendas",
            direction: "outbound",
            dialMode: "predictive",
            media: ["voice"],
            open: false,
            opensAt: "2015-07-28T17:50:15.000Z",
          },
          { name: "SAC", direction: "inbound", open: true },
        ],
      },
    ]);
  });
});
