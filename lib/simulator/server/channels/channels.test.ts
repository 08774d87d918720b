import { afterEach, describe, expect, it } from "vitest";
import { startTestBench, stopTestBenches } from "../testing/start-test-bench";

afterEach(stopTestBenches);

const formats = [
  { format: "json", opened: '{"channel_id":7}' },
  { format: "xml", opened: "<channel_id>7</channel_id>" },
] as const;

describe.each(formats)("a channel in $format", ({ format, opened }) => {
  const path = `supervisor/monitor/open_channel?channel_id=7&format=${format}`;

  it("begins with on_open_channel", async () => {
    const bench = await startTestBench();
    const channel = await bench.open(path);
    expect(await channel.next("on_open_channel")).toEqual({ name: "on_open_channel", data: opened });
    expect(channel.events).toHaveLength(1);
  });

  it("without a subscription is closed after 60 s, and says so", async () => {
    const bench = await startTestBench();
    const channel = await bench.open(path);
    await bench.pass(59);
    expect(bench.simulator.channels()).toHaveLength(1);
    await bench.pass(1);
    expect(await channel.next("on_close_channel")).toEqual({ name: "on_close_channel", data: opened });
    expect(await channel.closed).toBe("end");
  });

  it("carries an empty packet after 15 s of silence", async () => {
    const bench = await startTestBench();
    const channel = await bench.open(path);
    await bench.pass(15);
    expect(await channel.next("")).toEqual({ name: "", data: "{}" });
    await bench.pass(14);
    expect(channel.events).toHaveLength(2);
  });
});

describe("a channel", () => {
  it("lives on while a subscription names it", async () => {
    const bench = await startTestBench();
    await bench.open("agent/monitor/open_channel?channel_id=3&format=json");
    await bench.command("agent/monitor/subscribe", { subscription: { channel_id: 3, expires: 120 } });
    await bench.pass(119);
    expect(bench.simulator.channels()).toHaveLength(1);
    await bench.pass(62);
    expect(bench.simulator.channels()).toHaveLength(0);
  });

  it("gets the lowest free id when none is asked for", async () => {
    const bench = await startTestBench();
    bench.simulator.takeChannels([1, 2]);
    const channel = await bench.open("config/monitor/open_channel?format=json");
    expect((await channel.next("on_open_channel")).data).toBe('{"channel_id":3}');
  });

  it("may be asked for in the body", async () => {
    const bench = await startTestBench();
    const response = await fetch(`${bench.simulator.url}/interact_cti/v1.0/agent/monitor/open_channel`, {
      method: "POST",
      body: "<request><channel_id>12</channel_id></request>",
    });
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    expect(bench.simulator.channels()).toMatchObject([{ id: 12, format: "xml" }]);
    await response.body?.cancel();
  });

  it.each(["0", "10000", "1.5", "abc", "7"])(
    "is forbidden by id %s when that is taken or out of range",
    async (id) => {
      const bench = await startTestBench();
      await bench.open("supervisor/monitor/open_channel?channel_id=7");
      const answer = await bench.post(`supervisor/monitor/open_channel?channel_id=${id}`, "");
      expect(answer.status).toBe(403);
    },
  );

  it("is forbidden when every id is taken", async () => {
    const bench = await startTestBench();
    bench.simulator.takeChannels(Array.from({ length: 9999 }, (_, index) => index + 1));
    expect((await bench.post("supervisor/monitor/open_channel", "")).status).toBe(403);
  });

  it("opens by GET as by POST, or by one of them only", async () => {
    const bench = await startTestBench();
    const path = "supervisor/monitor/open_channel?channel_id=7";
    await (await bench.open(path, "GET")).next("on_open_channel");
    bench.simulator.setSwitches({ openChannelMethod: "get", openChannelRefusal: 404 });
    expect((await bench.post("supervisor/monitor/open_channel", "")).status).toBe(404);
    bench.simulator.setSwitches({ openChannelMethod: "post", openChannelRefusal: 405 });
    expect((await bench.get("supervisor/monitor/open_channel")).status).toBe(405);
  });

  it("closes on command, once", async () => {
    const bench = await startTestBench();
    const channel = await bench.open("supervisor/monitor/open_channel?channel_id=7&format=json");
    const close = () => bench.command("supervisor/monitor/close_channel", { channel_id: 7 });
    expect(await close()).toEqual({ command: "close_channel", channel_id: 7, status: "ok" });
    expect((await channel.next("on_close_channel")).data).toBe('{"channel_id":7}');
    expect(await close()).toMatchObject({ channel_id: 7, status: "error", error_type: "not_found" });
    expect((await bench.post("supervisor/monitor/close_channel?format=json", "")).text).toContain(
      "empty_data",
    );
    expect((await bench.post("supervisor/monitor/close_channel?format=json&x=1", "")).text).toContain(
      "missing_data",
    );
  });
});
