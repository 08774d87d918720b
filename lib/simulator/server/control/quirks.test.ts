import { afterEach, describe, expect, it } from "vitest";
import { fakeCall } from "../testing/fake-call";
import { startTestBench, stopTestBenches } from "../testing/start-test-bench";

afterEach(stopTestBenches);

/** Starts a server with one deviation and answers the text of its first statistics of services. */
async function firstStatistics(quirk: string, format: "json" | "xml") {
  const bench = await startTestBench({ quirks: [quirk] });
  bench.world.calls = [fakeCall("a 1", { source: "internal_consultation", entryAddress: "a@b" })];
  const channel = await bench.open(`supervisor/monitor/open_channel?channel_id=7&format=${format}`);
  const service_stats = ["handled", "calls_details"];
  const subscription = {
    channel_id: 7,
    expires: 60,
    update_interval: 5,
    services: ["Vendas"],
    service_stats,
  };
  await bench.post("supervisor/monitor/subscribe", JSON.stringify({ subscription }));
  return (await channel.next("on_service_stats")).data;
}

describe("a deviation of the channel", () => {
  it.each([
    ["11", "json", '"handled":10,},],'],
    ["13", "xml", "</stats></member></stats>"],
    ["14", "xml", "<call_details><member>"],
    ["15", "xml", "<member><request>{ <agent>Maria</agent>"],
    ["16", "xml", '<?xml version="1.0" encoding="UTF-8"?><data><services>'],
    ["18", "xml", "<name> Vendas </name>"],
    ["19", "json", '"interlocutor":4899610418'],
    ["20", "json", '"call_id":"a 1 "'],
    ["28", "xml", "<handled>0</handled><handled>10</handled>"],
    ["41", "json", '"call_source":"internal consultation"'],
    ["numbers-as-strings", "json", '"handled":"10"'],
    ["multi-line-data", "json", '"name":"Vendas",\n"calls_details"'],
  ] as const)("%s shows in %s", async (quirk, format, shown) => {
    expect(await firstStatistics(quirk, format)).toContain(shown);
  });

  it("42 leaves the entry address out", async () => {
    expect(await firstStatistics("42", "json")).not.toContain("entry_address");
  });

  it("of names of control events shows", async () => {
    const bench = await startTestBench({ quirks: ["1", "2", "5", "comments"] });
    const channel = await bench.open("agent/monitor/open_channel?channel_id=7&format=json");
    await channel.next("open_channel");
    const subscription = { channel_id: 7, expires: 20 };
    await bench.command("agent/monitor/subscribe", { subscription });
    await bench.pass(16);
    expect((await channel.next("message")).data).toBe("{}");
    await bench.pass(4);
    await channel.next("on_subscribe_expire");
    expect(channel.text()).toContain(": a comment\nevent: on_subscribe_expire\n");
  });

  it("crlf ends lines in CR LF", async () => {
    const bench = await startTestBench({ quirks: ["crlf"] });
    const channel = await bench.open("agent/monitor/open_channel?channel_id=7&format=json");
    await bench.pass(0);
    expect(channel.text()).toBe('event: on_open_channel\r\ndata: {"channel_id":7}\r\n\r\n');
  });
});

describe("a deviation of answers", () => {
  it.each([
    ["9", "agent/monitor/subscribe", '"id":"1"'],
    ["11", "agent/monitor/subscribe", '"status":"ok",},'],
    ["12", "agent/get_services_list?format=xml", '<?xml version="1.0" encoding="UTF-8"><response>'],
    ["44", "supervisor/monitor/subscribe", '"error_itens":{"agents":["x"]}'],
    ["45", "supervisor/monitor/subscribe", '"error_items":{"agentes":["x"]}'],
    ["46", "config/monitor/subscribe", '"resource":"config\\monitor"'],
    ["50", "agent/get_services_list?format=xml", "</inbound_service s>"],
    ["53", "agent/monitor/close_channel?channel_id=9&format=json", '"id":9'],
    ["60", "agent/get_status?format=xml", "<name>Maria</agent><dt_login>"],
    ["72", "agent/get_services_list?format=json", '{"command"'],
    ["84", "agent/monitor/unsubscribe?id=8&format=json", '"error_type":"not_found" "error_msg"'],
    ["login-page", "agent/get_status", "<!doctype html>"],
    ["byte-order-mark", "agent/get_services_list?format=json", "\uFEFF{"],
  ])("%s shows in %s", async (quirk, path, shown) => {
    const bench = await startTestBench({ quirks: [quirk] });
    const subscription = { channel_id: 7, expires: 60, update_interval: 5 };
    const wrong = path.startsWith("supervisor") ? { agents: ["x"] } : {};
    const items = [{ target: "agents_list", notification_mode: "changes" }];
    const isPost = /subscribe|close_channel/.test(path);
    const body = path.includes("=")
      ? ""
      : JSON.stringify({ subscription: { ...subscription, ...wrong, items } });
    const response = await fetch(
      `${bench.simulator.url}/interact_cti/v1.0/${path}`,
      isPost ? { method: "POST", body } : {},
    );
    expect(Buffer.from(await response.arrayBuffer()).toString()).toContain(shown);
  });

  it("55 keeps get_subscriptions of the supervisor out of monitor", async () => {
    const bench = await startTestBench({ quirks: ["55"] });
    expect((await bench.get("supervisor/monitor/get_subscriptions")).status).toBe(404);
    expect((await bench.get("supervisor/get_subscriptions")).status).toBe(200);
  });

  it("that does not exist stops the start", async () => {
    await expect(startTestBench({ quirks: ["999"] })).rejects.toThrow("no quirk 999");
  });
});
