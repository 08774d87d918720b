import { afterEach, describe, expect, it } from "vitest";
import { fakeCall } from "../testing/fake-call";
import { startTestBench, stopTestBenches, type TestBench } from "../testing/start-test-bench";

afterEach(stopTestBenches);

async function watching(bench: TestBench, subscription: object = {}, format = "json") {
  const channel = await bench.open(`agent/monitor/open_channel?channel_id=7&format=${format}`);
  await bench.command("agent/monitor/subscribe", {
    subscription: { channel_id: 7, expires: 3600, ...subscription },
  });
  return channel;
}

const maria = {
  agent: "Maria",
  dt_login: "10/03/2026 08:02:03",
  state: "ready_free",
  state_id: 3,
  branch: "4001",
  contingency: false,
};

describe("agent/monitor", () => {
  it("tells the full state of every agent after the subscription, and again when the channel reopens", async () => {
    const bench = await startTestBench();
    bench.world.calls = [fakeCall("c1"), fakeCall("c2", { media: "chat" })];
    const first = await watching(bench, { media_types: ["voice"] });
    const status = JSON.parse((await first.next("on_agent_status")).data);
    expect(status).toMatchObject({
      ...maria,
      devices: [{ media_type: "voice", quantity: 1, handle_mode: "manual" }],
    });
    expect(status.calls).toMatchObject([
      { call_id: "c1", call_state: "busy", entry_point: "8001", duration: 60 },
    ]);
    expect(JSON.parse((await first.next("on_agent_status")).data)).toMatchObject({ agent: "007", calls: [] });
    bench.simulator.drop();
    const second = await bench.open("agent/monitor/open_channel?channel_id=7&format=json");
    await second.next("on_agent_status");
  });

  it("tells a change of state and who made it", async () => {
    const bench = await startTestBench();
    const channel = await watching(bench, { events: ["on_state_change"] });
    bench.simulator.setAgentState("Maria", 101, "sofia");
    bench.world.change("Maria", { pauseName: "Almoço", pauseTrigger: "manual" });
    bench.world.tell({ type: "state_change", agent: "Maria" });
    await channel.next("on_state_change");
    expect(JSON.parse((await channel.next("on_state_change")).data)).toEqual({
      ...maria,
      state: "custom_pause",
      state_id: 101,
      pause_name: "Almoço",
      pause_trigger: "manual",
      state_changed_by: "sofia",
    });
    expect(channel.events).toHaveLength(3);
  });

  it("writes siblings without a root in XML", async () => {
    const bench = await startTestBench();
    const channel = await watching(bench, { events: ["on_logout"] }, "xml");
    bench.simulator.logoutAgent("Maria");
    expect((await channel.next("on_logout")).data).toBe(
      "<agent>Maria</agent><state>not_logged_in</state><state_id>1</state_id><branch>4001</branch>" +
        "<contingency>false</contingency>",
    );
  });

  it("tells the pause an agent will enter, and when a scheduled pause ends", async () => {
    const bench = await startTestBench();
    const channel = await watching(bench, { events: ["on_login"] });
    const beganAt = Date.UTC(2026, 2, 10, 13, 0, 1);
    bench.world.change("Maria", {
      pauseTrigger: "scheduled",
      pauseEndsAt: beganAt + 60_000,
      prePause: { id: 101, name: "Almoço", trigger: "manual", beganAt },
    });
    bench.world.tell({ type: "login", agent: "Maria" });
    expect(JSON.parse((await channel.next("on_login")).data)).toMatchObject({
      pause_timeout: "10/03/2026 10:01:01",
      pre_pause: { id: 101, name: "Almoço", trigger: "manual", dt_begin: "10/03/2026 10:00:01" },
    });
  });

  it("tells calls of the media and services asked for, with what each event adds", async () => {
    const bench = await startTestBench();
    const channel = await watching(bench, { events: "all", services: ["Vendas"], media_types: ["voice"] });
    const call = fakeCall("c1", { state: "ringing" });
    bench.world.tell({ type: "call_receive", agent: "Maria", call: fakeCall("c0", { media: "chat" }) });
    bench.world.tell({
      type: "call_receive",
      agent: "Maria",
      call: fakeCall("c0", { service: "SAC & Cia" }),
    });
    bench.world.tell({ type: "call_receive", agent: "Maria", call });
    expect(JSON.parse((await channel.next("on_call_receive")).data)).toMatchObject({
      ...maria,
      call_id: "c1",
      call_state: "ringing",
      must_accept: true,
      expected_handle_time: 300,
      permissions: ["consult", "transfer", "conference"],
    });
    bench.world.tell({ type: "call_release", agent: "Maria", call });
    expect(JSON.parse((await channel.next("on_call_release")).data)).toMatchObject({
      must_classify: true,
      classification_time: 60,
    });
    for (const type of ["call_accept", "call_hold", "call_retrieve", "call_end"] as const) {
      bench.world.tell({ type, agent: "Maria", call });
      expect(JSON.parse((await channel.next(`on_${type}`)).data)).toMatchObject({ call_id: "c1" });
    }
  });

  it("tells chat messages and changes of configuration", async () => {
    const bench = await startTestBench();
    const channel = await watching(bench);
    const message = {
      ...{ callId: "c1", service: "SAC & Cia", agent: "007", actor: "Ana", actorAlias: "Ana S." },
      ...{ message: 'Olá "você"\n<b>', messageId: 4, at: Date.UTC(2026, 2, 10, 13, 0, 0) },
    };
    bench.world.tell({ type: "chat_message", agent: "007", message });
    expect(JSON.parse((await channel.next("on_chat_message")).data)).toMatchObject({
      actor: "Ana",
      message: 'Olá "você"\n<b>',
      message_id: 4,
      timestamp: "10/03/2026 10:00:00",
    });
    bench.world.tell({ type: "config_change", agent: "007" });
    expect(JSON.parse((await channel.next("on_config_change")).data).devices).toHaveLength(1);
  });

  it("tells a changed queue once to each agent who serves it, however many calls came", async () => {
    const bench = await startTestBench();
    const channel = await watching(bench, { events: ["on_queue_change"] });
    bench.simulator.offerCalls("Vendas", "voice", 2);
    const told = [await channel.next("on_queue_change"), await channel.next("on_queue_change")];
    expect(told.map(({ data }) => JSON.parse(data).agent)).toEqual(["Maria", "007"]);
    expect(JSON.parse(told[0]?.data ?? "").queues).toEqual([
      {
        service: "Vendas",
        length: 2,
        calls: [
          { media_type: "voice", call_id: "fila 0" },
          { media_type: "voice", call_id: "fila 1" },
        ],
      },
    ]);
  });

  it("may tell a queue with a bracket missing", async () => {
    const bench = await startTestBench({ quirks: ["89"] });
    const channel = await watching(bench, { events: ["on_queue_change"] });
    bench.simulator.offerCalls("Vendas", "voice", 1);
    const { data } = await channel.next("on_queue_change");
    expect(() => JSON.parse(data)).toThrow();
  });

  it("knows only the agents registered when it was made", async () => {
    const bench = await startTestBench();
    const channel = await watching(bench, { events: ["on_login"] });
    bench.simulator.addAgent("Nova", ["Vendas"]);
    bench.world.tell({ type: "login", agent: "Nova" });
    bench.world.tell({ type: "login", agent: "Maria" });
    expect((await channel.next("on_login")).data).toContain("Maria");
  });

  it("refuses events the manual's list lacks when it keeps to that list, yet tells the status", async () => {
    const bench = await startTestBench({ quirks: ["87"] });
    const channel = await watching(bench, { events: ["on_login"] });
    await channel.next("on_agent_status");
    const subscription = { channel_id: 7, expires: 60, events: ["on_agent_status"] };
    expect(await bench.command("agent/monitor/subscribe", { subscription })).toMatchObject({
      error_items: { events: ["on_agent_status"] },
    });
  });
});
