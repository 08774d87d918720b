import { request } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { startTestBench, stopTestBenches, type TestBench } from "../testing/start-test-bench";

afterEach(stopTestBenches);

async function show(bench: TestBench, path: string) {
  const response = await fetch(`${bench.simulator.controlUrl}${path}`);
  return { status: response.status, body: await response.json() };
}

async function act(bench: TestBench, path: string, body: object = {}) {
  const response = await fetch(`${bench.simulator.controlUrl}${path}`, {
    method: "POST",
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

describe("the control interface", () => {
  it("tells the whole truth, alarms by the thresholds given", async () => {
    const bench = await startTestBench({ control: true });
    bench.world.alarmFigures.set("max_queue_length Vendas voice", 11);
    const { body } = await show(bench, "/truth?alarm=max_queue_length:10:voice");
    expect(body).toMatchObject({
      now: bench.world.instant,
      services: [
        { name: "Vendas", statistics: [{ media: "voice", values: { handled: 10 } }] },
        { name: "SAC & Cia" },
      ],
      agents: [{ name: "Maria", states: [{ id: 4 }, { id: 101 }] }, { name: "007" }],
      alarms: [{ name: "max_queue_length", target: "Vendas", media: "voice", value: 11, reference: 10 }],
    });
    expect((await show(bench, "/truth?alarm=nada:1")).status).toBe(400);
  });

  it("shows requests, channels, subscriptions, licences and settings", async () => {
    const bench = await startTestBench({ control: true });
    await bench.open("agent/monitor/open_channel?channel_id=7&format=json");
    await bench.command("agent/monitor/subscribe", { subscription: { channel_id: 7, expires: 60 } });
    expect((await show(bench, "/requests?path=agent/monitor/subscribe")).body.requests).toHaveLength(1);
    expect((await show(bench, "/channels")).body.channels).toMatchObject([{ id: 7, format: "json" }]);
    expect((await show(bench, "/subscriptions")).body.subscriptions).toMatchObject([{ id: 1, channelId: 7 }]);
    expect((await show(bench, "/licences")).body.inUse.screenSync).toBe(2);
    expect((await show(bench, "/counters")).body["status 200"]).toBe(2);
    expect((await show(bench, "/quirks")).body).toMatchObject({ on: [], known: { 44: expect.any(String) } });
    for (const path of ["/switches", "/clock", "/"]) expect((await show(bench, path)).status).toBe(200);
  });

  it("changes supervisors and loses answers", async () => {
    const bench = await startTestBench({ control: true });
    const change = { login: "rui", password: "nova", supervision: ["agent_change_state"] };
    expect((await act(bench, "/supervisors", change)).status).toBe(204);
    const order = { supervisor: "rui", password: "nova", agent: "Maria" };
    expect(await bench.command("supervisor/agent_logout", order)).toMatchObject({ status: "ok" });
    expect((await act(bench, "/supervisors", { login: "rui", supervision: "all" })).status).toBe(400);
    expect((await act(bench, "/answers/lose", { path: "agent/get_agents_list", delayMs: 1 })).status).toBe(
      204,
    );
    expect((await act(bench, "/answers/lose", {})).status).toBe(400);
  });

  it("sets quirks, switches, licences, taken channels and the state of the server", async () => {
    const bench = await startTestBench({ control: true });
    expect((await act(bench, "/quirks", { on: ["44", "11"] })).body).toEqual({ on: ["44", "11"] });
    expect((await act(bench, "/quirks", { off: ["44"], on: ["nada"] })).status).toBe(400);
    expect((await act(bench, "/switches", { dateFormat: "unix" })).body.dateFormat).toBe("unix");
    expect((await act(bench, "/switches", { dateFormat: "julian" })).status).toBe(400);
    expect((await act(bench, "/switches", { nada: 1 })).status).toBe(400);
    expect((await act(bench, "/licences", { supervision: 3 })).body.total.supervision).toBe(3);
    expect((await act(bench, "/channels/take", { all: true })).status).toBe(204);
    expect((await bench.post("agent/monitor/open_channel", "")).status).toBe(403);
    await act(bench, "/server-state", { state: "disconnected" });
    expect((await bench.get("agent/get_agents_list")).status).toBe(503);
  });

  it("breaks and heals", async () => {
    const bench = await startTestBench({ control: true });
    const channel = await bench.open("agent/monitor/open_channel?channel_id=7&format=json");
    await act(bench, "/event", { name: "on_x", data: "{}" });
    await channel.next("on_x");
    await act(bench, "/raw", { base64: Buffer.from("event: on_y\ndata: 1\n\n").toString("base64") });
    await channel.next("on_y");
    for (const path of ["/mute", "/blackhole", "/slow", "/slice", "/heal", "/expire", "/restart"])
      expect((await act(bench, path)).status).toBe(204);
    await channel.closed;
    await act(bench, "/answers", {
      path: "get_agents_list",
      status: 500,
      body: "x",
      headers: { "x-a": "b" },
    });
    expect(await bench.get("agent/get_agents_list")).toEqual({ status: 500, text: "x" });
    await act(bench, "/refuse", { isDown: true });
    await expect(bench.get("agent/get_agents_list")).rejects.toThrow();
    await act(bench, "/accept");
    expect((await bench.get("agent/get_agents_list")).status).toBe(200);
  });

  it("changes the world and the time", async () => {
    const bench = await startTestBench({ control: true });
    await act(bench, "/world/agents/add", { name: "Nova", services: ["Vendas"] });
    await act(bench, "/world/agents/remove", { name: "Nova" });
    await act(bench, "/world/services/add", { name: "Novo", media: ["chat"] });
    await act(bench, "/world/services/remove", { name: "Novo" });
    await act(bench, "/world/calls", { service: "Vendas", media: "voice", count: 2 });
    expect((await act(bench, "/world/agents/state", { agent: "Maria", stateId: 101 })).body).toEqual({
      ok: true,
    });
    await act(bench, "/world/agents/logout", { agent: "Maria" });
    await act(bench, "/world/advance", { seconds: 60 });
    await act(bench, "/world/speed", { speed: 10 });
    await act(bench, "/clock/advance", { seconds: 1 });
    const { body } = await show(bench, "/truth");
    expect(body.now).toBe(Date.UTC(2026, 2, 10, 13, 1, 10));
    expect(body.services[0].calls).toHaveLength(2);
    expect(body.agents[0].loggedIn).toBe(false);
  });

  it("refuses what it does not understand, pages of browsers and foreign names", async () => {
    const bench = await startTestBench({ control: true });
    expect((await act(bench, "/nada")).status).toBe(400);
    expect((await act(bench, "/world/advance", { seconds: "60" })).body.error).toContain(
      "seconds must be a number",
    );
    const url = `${bench.simulator.controlUrl}/truth`;
    expect(await statusWith(url, { origin: "http://evil.example" })).toBe(400);
    expect(await statusWith(url, { host: "evil.example" })).toBe(400);
  });
});

function statusWith(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on("error", reject);
    sent.end();
  });
}
