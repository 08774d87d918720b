import { afterEach, describe, expect, it } from "vitest";
import { fakeCall } from "../testing/fake-call";
import { startTestBench, stopTestBenches, type TestBench } from "../testing/start-test-bench";

afterEach(stopTestBenches);

const asked = {
  channel_id: 7,
  expires: 3600,
  update_interval: 5,
  service_stats: ["handled", "waiting", "agente_abandoned"],
  agent_stats: ["total", "inbound"],
};

async function subscribed(bench: TestBench, change: object = {}, format = "json") {
  const channel = await bench.open(`supervisor/monitor/open_channel?channel_id=7&format=${format}`);
  await bench.command("supervisor/monitor/subscribe", { subscription: { ...asked, ...change } });
  return channel;
}

describe("statistics", () => {
  it("come whole the first time and then only what changed, at the interval", async () => {
    const bench = await startTestBench();
    const channel = await subscribed(bench);
    expect(JSON.parse((await channel.next("on_service_stats")).data)).toEqual({
      services: [
        { name: "Vendas", stats: [{ media_type: "voice", handled: 10, waiting: 2, agente_abandoned: 1 }] },
        { name: "SAC & Cia", stats: [{ media_type: "chat", handled: 3, waiting: 0, agente_abandoned: 0 }] },
      ],
    });
    expect(JSON.parse((await channel.next("on_agent_stats")).data)).toEqual({
      agents: [
        {
          name: "Maria",
          services: [{ name: "Vendas", stats: [{ media_type: "voice", total: 5, inbound: 4 }] }],
        },
      ],
    });
    await bench.pass(5);
    bench.world.serviceFigures.set("Vendas voice", { handled: 11, waiting: 2, agente_abandoned: 1 });
    await bench.pass(4);
    expect(channel.events).toHaveLength(3);
    await bench.pass(1);
    expect((await channel.next("on_service_stats")).data).toBe(
      '{"services":[{"name":"Vendas","stats":[{"media_type":"voice","handled":11}]}]}',
    );
    expect(channel.events).toHaveLength(4);
  });

  it("say the same in XML, without a root", async () => {
    const bench = await startTestBench();
    const channel = await subscribed(bench, { services: ["SAC & Cia"] }, "xml");
    expect((await channel.next("on_service_stats")).data).toBe(
      "<services><member><name>SAC &amp; Cia</name><stats><member><media_type>chat</media_type><handled>3</handled>" +
        "<waiting>0</waiting><agente_abandoned>0</agente_abandoned></member></stats></member></services>",
    );
  });

  it("come whole again after clear_service_stats, and only for that subscription", async () => {
    const bench = await startTestBench();
    const channel = await subscribed(bench, { events: ["on_service_stats"] });
    const first = await channel.next("on_service_stats");
    expect(await bench.command("supervisor/clear_service_stats", { subscription_id: 1 })).toMatchObject({
      status: "ok",
    });
    expect(await channel.next("on_service_stats")).toEqual(first);
    expect(await bench.command("supervisor/clear_service_stats", { subscription_id: 2 })).toMatchObject({
      error_type: "not_found",
    });
  });

  it("are forgotten for one service by reset_service_stats", async () => {
    const bench = await startTestBench();
    const channel = await subscribed(bench, { events: ["on_service_stats"] });
    await channel.next("on_service_stats");
    await bench.command("supervisor/reset_service_stats", { service: "Vendas" });
    await bench.pass(5);
    expect(JSON.parse((await channel.next("on_service_stats")).data).services).toMatchObject([
      { name: "Vendas" },
    ]);
  });

  it("stay known while the channel is closed, unless the server forgets them", async () => {
    const bench = await startTestBench();
    const first = await subscribed(bench, { events: ["on_service_stats"] });
    await first.next("on_service_stats");
    bench.simulator.drop();
    bench.world.serviceFigures.set("Vendas voice", { handled: 12 });
    const second = await bench.open("supervisor/monitor/open_channel?channel_id=7&format=json");
    expect((await second.next("on_service_stats")).data).toContain('[{"media_type":"voice","handled":12}]');
    bench.simulator.setSwitches({ cacheSurvivesChannel: false });
    bench.simulator.drop();
    const third = await bench.open("supervisor/monitor/open_channel?channel_id=7&format=json");
    expect(JSON.parse((await third.next("on_service_stats")).data).services).toHaveLength(2);
  });

  it("wait for the interval from the start when the server does so", async () => {
    const bench = await startTestBench({ switches: { firstSend: "interval" } });
    const channel = await subscribed(bench);
    await bench.pass(4);
    expect(channel.events).toHaveLength(1);
    await bench.pass(1);
    await channel.next("on_service_stats");
  });

  it("may come faster than a real server would send them", async () => {
    const bench = await startTestBench({ switches: { intervalScale: 0.02 } });
    const channel = await subscribed(bench);
    await channel.next("on_agent_stats");
    bench.world.agentFigures.set("Maria Vendas voice", { total: 6, inbound: 4 });
    await bench.pass(0.1);
    expect((await channel.next("on_agent_stats")).data).toContain('"total":6');
  });

  it("hold back while the client does not read", async () => {
    const bench = await startTestBench({ switches: { channelBacklogBytes: 10 } });
    const channel = await subscribed(bench, { events: ["on_service_stats"] });
    await channel.next("on_service_stats");
    bench.simulator.mute();
    bench.world.serviceFigures.set("Vendas voice", { handled: 20 });
    await bench.pass(5);
    bench.world.serviceFigures.set("Vendas voice", { handled: 30 });
    await bench.pass(10);
    bench.simulator.heal();
    expect((await channel.next("on_service_stats")).data).toContain('"handled":20');
    await bench.pass(5);
    expect((await channel.next("on_service_stats")).data).toContain('"handled":30');
    expect(bench.simulator.counters().get("statistics skipped for a slow client")).toBeGreaterThan(0);
  });
});

describe("details", () => {
  const details = { events: ["on_service_stats", "on_agent_stats"], service_stats: ["calls_details"] };

  it("of calls come whole whenever they change, and empty when the last call ends", async () => {
    const bench = await startTestBench();
    bench.world.calls = [fakeCall("21/11/26 09:31:13 013A 8013/00")];
    const channel = await subscribed(bench, { ...details, agent_stats: [], services: ["Vendas"] });
    const first = JSON.parse((await channel.next("on_service_stats")).data);
    expect(first.services[0].calls_details).toEqual([
      {
        agent: "Maria",
        service: "Vendas",
        media_type: "voice",
        interlocutor: "4899610418",
        call_id: "21/11/26 09:31:13 013A 8013/00",
        duration: 60,
        call_state: "busy",
        call_type: "inbound",
        call_source: "external",
        associated_data: "",
        profile: 1,
        priority: 1,
        queued: false,
      },
    ]);
    bench.world.instant += 5000;
    await bench.pass(5);
    expect((await channel.next("on_service_stats")).data).toContain('"duration":65');
    bench.simulator.setSwitches({ durationCountsAsChange: false });
    bench.world.instant += 5000;
    await bench.pass(5);
    bench.world.calls = [];
    await bench.pass(5);
    expect((await channel.next("on_service_stats")).data).toBe(
      '{"services":[{"name":"Vendas","calls_details":[]}]}',
    );
  });

  it("of states are the stays of each state, pre-pause included", async () => {
    const bench = await startTestBench();
    const channel = await subscribed(bench, { agent_stats: ["states_details"], agents: ["Maria"] });
    const { agents } = JSON.parse((await channel.next("on_agent_stats")).data);
    expect(agents).toEqual([
      {
        name: "Maria",
        states_details: [
          { id: 4, name: "ready_service", times: 2, total_time: 90, pre_pause: { times: 1, total_time: 9 } },
          { id: 101, name: "custom_pause", trigger: "manual", times: 1, total_time: 60 },
        ],
      },
    ]);
  });
});

describe("on_alarm", () => {
  const alarms = [
    { name: "max_queue_length", value: 10, media_type: "voice" },
    { name: "max_fail_pause_quantity", value: 5 },
    { name: "min_profile", value: 3, media_type: "chat" },
  ];

  it("tells all active alarms when one begins, changes or ends", async () => {
    const bench = await startTestBench();
    const channel = await subscribed(bench, { events: ["on_alarm"], alarms });
    await bench.pass(5);
    expect(channel.events).toHaveLength(1);
    bench.world.alarmFigures.set("max_queue_length Vendas voice", 11);
    bench.world.alarmFigures.set("min_profile SAC & Cia chat", 3);
    await bench.pass(5);
    expect(JSON.parse((await channel.next("on_alarm")).data)).toEqual({
      alarms: [
        { name: "max_queue_length", active: [{ service: "Vendas", value: 11, reference: 10 }] },
        { name: "min_profile", active: [{ service: "SAC & Cia", value: 3, reference: 3 }] },
      ],
    });
    bench.world.alarmFigures.set("max_fail_pause_quantity Maria voice", 6);
    await bench.pass(5);
    expect((await channel.next("on_alarm")).data).toContain('{"agent":"Maria","value":6,"reference":5}');
    bench.world.alarmFigures.clear();
    await bench.pass(5);
    expect((await channel.next("on_alarm")).data).toBe('{"alarms":[]}');
  });

  it("is a whole document in XML", async () => {
    const bench = await startTestBench();
    bench.world.alarmFigures.set("max_queue_length Vendas voice", 11);
    const channel = await subscribed(bench, { events: ["on_alarm"], alarms }, "xml");
    expect((await channel.next("on_alarm")).data).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><data><alarms><member><name>max_queue_length</name><active><member>' +
        "<service>Vendas</service><value>11</value><reference>10</reference></member></active></member></alarms></data>",
    );
  });

  it("accepts the spelling the server knows, and answers in it", async () => {
    const bench = await startTestBench();
    bench.simulator.setQuirks(["37"]);
    bench.world.alarmFigures.set("max_queue_abandonn_rate Vendas voice", 60);
    const named = (name: string) => ({
      subscription: { ...asked, events: ["on_alarm"], alarms: [{ name, value: 50, media_type: "voice" }] },
    });
    const channel = await bench.open("supervisor/monitor/open_channel?channel_id=7&format=json");
    expect(
      await bench.command("supervisor/monitor/subscribe", named("max_queue_abandonn_rate")),
    ).toMatchObject({
      error_items: { alarms: ["max_queue_abandonn_rate"] },
    });
    await bench.command("supervisor/monitor/subscribe", named("max_queue_abandomn_rate"));
    expect((await channel.next("on_alarm")).data).toContain("max_queue_abandomn_rate");
  });
});
