import { afterEach, describe, expect, it, vi } from "vitest";
import { startTestBench, stopTestBenches, type TestBench } from "../testing/start-test-bench";

afterEach(stopTestBenches);

const path = "supervisor/monitor/open_channel?channel_id=7&format=json";

async function subscribed(bench: TestBench) {
  const channel = await bench.open(path);
  const subscription = { channel_id: 7, expires: 3600, update_interval: 5, service_stats: ["handled"] };
  await bench.command("supervisor/monitor/subscribe", { subscription });
  await channel.next("on_service_stats");
  return channel;
}

describe("a broken network", () => {
  it("resets channels, and the subscriptions live on", async () => {
    const bench = await startTestBench();
    const channel = await subscribed(bench);
    bench.simulator.drop(7);
    expect(await channel.closed).toBe("ECONNRESET");
    expect(bench.simulator.subscriptions()).toHaveLength(1);
    await (await bench.open(path)).next("on_open_channel");
  });

  it("ends channels in the middle of an event without a word", async () => {
    const bench = await startTestBench();
    const channel = await subscribed(bench);
    bench.simulator.injectRaw('event: on_service_stats\ndata: {"serv');
    bench.simulator.hangUp();
    expect(await channel.closed).toBe("end");
    expect(channel.text().endsWith('{"serv')).toBe(true);
    expect(channel.events.at(-1)?.name).not.toBe("on_close_channel");
  });

  it("holds back a muted channel, and delivers in order when it heals", async () => {
    const bench = await startTestBench();
    const channel = await subscribed(bench);
    bench.simulator.mute(7);
    bench.simulator.injectEvent("on_x", "1");
    await bench.pass(16);
    expect(channel.events).toHaveLength(2);
    bench.simulator.heal();
    await channel.next("on_x");
    await channel.next("");
  });

  it("swallows requests and silences channels in a blackhole", async () => {
    const bench = await startTestBench();
    const channel = await subscribed(bench);
    bench.simulator.blackhole();
    const asked = fetch(`${bench.simulator.url}/interact_cti/v1.0/agent/get_agents_list`, {
      signal: AbortSignal.timeout(100),
    });
    await expect(asked).rejects.toThrow();
    await bench.pass(60);
    expect(channel.events).toHaveLength(2);
    expect(bench.simulator.requests().at(-1)).toMatchObject({ method: "GET", status: 0 });
    bench.simulator.heal();
    expect((await bench.get("agent/get_agents_list")).status).toBe(200);
  });

  it("cuts writes into chunks of 1 to 3 bytes without losing any", async () => {
    const bench = await startTestBench();
    const channel = await subscribed(bench);
    bench.simulator.slice();
    bench.simulator.injectEvent("on_x", `"${"ção 🙂 ".repeat(200)}"`);
    bench.simulator.injectEvent("on_y", "{}");
    await channel.next("on_y");
    expect(channel.events.at(-2)?.data).toBe(`"${"ção 🙂 ".repeat(200)}"`);
  });

  it("throttles channels and delays answers", async () => {
    const bench = await startTestBench();
    const channel = await subscribed(bench);
    bench.simulator.slow({ answerMs: 3000, bytesPerSecond: 1000 });
    bench.simulator.injectEvent("on_x", "a".repeat(500));
    await bench.pass(0.2);
    expect(channel.events).toHaveLength(2);
    await bench.pass(0.4);
    await channel.next("on_x");
    let hasAnswered = false;
    const answer = bench.get("agent/get_agents_list").then(() => {
      hasAnswered = true;
    });
    await bench.pass(2.9);
    expect(hasAnswered).toBe(false);
    await bench.pass(3);
    await answer;
  });

  it("refuses connections and takes them again on the same port", async () => {
    const bench = await startTestBench();
    const { url } = bench.simulator;
    const channel = await subscribed(bench);
    await bench.simulator.refuse({ isDown: true });
    expect(await channel.closed).toBe("ECONNRESET");
    await expect(bench.get("agent/get_agents_list")).rejects.toThrow();
    await bench.simulator.accept();
    expect(bench.simulator.url).toBe(url);
    expect((await bench.get("agent/get_agents_list")).status).toBe(200);
  });
});

describe("a misbehaving server", () => {
  it("restarts with nothing remembered and ids from 1", async () => {
    const bench = await startTestBench();
    const channel = await subscribed(bench);
    bench.simulator.restart();
    await channel.closed;
    expect(bench.simulator.licences().inUse.supervision).toBe(0);
    await subscribed(bench);
    expect(bench.simulator.subscriptions()).toMatchObject([{ id: 1 }]);
  });

  it("writes garbage into channels", async () => {
    const bench = await startTestBench();
    const channel = await subscribed(bench);
    bench.simulator.injectRaw(Buffer.from("event: x\ndata: {oops\n\n"), 7);
    expect((await channel.next("x")).data).toBe("{oops");
  });

  it("gives prepared answers for the next requests of a path", async () => {
    const bench = await startTestBench();
    bench.simulator.prepareAnswer({
      path: "supervisor/get_agents_list",
      status: 502,
      contentType: "text/html",
      body: Buffer.from("<h1>Bad Gateway</h1>"),
    });
    expect(await bench.get("supervisor/get_agents_list")).toEqual({
      status: 502,
      text: "<h1>Bad Gateway</h1>",
    });
    expect((await bench.get("supervisor/get_agents_list")).status).toBe(200);
    bench.simulator.prepareAnswer({ path: "*", status: 0, thenReset: true });
    await expect(bench.get("agent/get_agents_list")).rejects.toThrow();
  });

  it("loses or delays an answer after it has acted", async () => {
    const bench = await startTestBench();
    const path = "supervisor/set_agent_state";
    const order = { supervisor: "sofia", password: "segredo", agent: "Maria", state_id: 101 };
    bench.simulator.loseAnswer({ path });
    const lost = fetch(`${bench.simulator.url}/interact_cti/v1.0/${path}`, {
      method: "POST",
      body: JSON.stringify(order),
      signal: AbortSignal.timeout(100),
    });
    await expect(lost).rejects.toThrow();
    expect(bench.world.agent("Maria")?.stateId).toBe(101);
    expect(bench.simulator.counters().get("swallowed answers")).toBe(1);
    bench.simulator.loseAnswer({ path, delayMs: 3000 });
    const late = bench.command(path, { ...order, state_id: 2 });
    let hasCome = false;
    void late.then(() => {
      hasCome = true;
    });
    await vi.waitFor(() => expect(bench.world.agent("Maria")?.stateId).toBe(2));
    await bench.pass(2.9);
    expect(hasCome).toBe(false);
    await bench.pass(0.2);
    expect(await late).toMatchObject({ status: "ok" });
  });

  it("records every request with its answer", async () => {
    const bench = await startTestBench();
    await bench.get("agent/get_agents_list?format=json");
    await bench.get("agent/get_agents_list?format=json");
    await bench.post("supervisor/monitor/unsubscribe", '{"id":4}');
    expect(bench.simulator.requests()).toMatchObject([
      { method: "GET", path: "/interact_cti/v1.0/agent/get_agents_list", query: "?format=json", status: 200 },
      { errorType: "unsafe_request" },
      { method: "POST", body: '{"id":4}', errorType: "not_found" },
    ]);
    expect(bench.simulator.counters().get("error unsafe_request")).toBe(1);
  });

  it("dates its answers by the world's clock", async () => {
    const bench = await startTestBench({ switches: { dateHeaderOffsetSeconds: 600 } });
    const answer = await fetch(`${bench.simulator.url}/interact_cti/v1.0/mibs/get`);
    expect(answer.headers.get("date")).toBe("Tue, 10 Mar 2026 13:10:00 GMT");
  });
});
