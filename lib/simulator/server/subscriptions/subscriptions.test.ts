import { afterEach, describe, expect, it } from "vitest";
import { startTestBench, stopTestBenches } from "../testing/start-test-bench";

afterEach(stopTestBenches);

const asked = { channel_id: 7, expires: 3600, update_interval: 5, service_stats: ["handled"] };

describe("a supervisor subscription", () => {
  it("is answered with its id, in XML when asked for in XML", async () => {
    const bench = await startTestBench();
    const body =
      "<request><subscription><channel_id> 7 </channel_id><expires>60</expires><update_interval>5</update_interval>" +
      "<service_stats><member>handled</member></service_stats></subscription></request>";
    const answer = await bench.post("supervisor/monitor/subscribe", body, "text/xml");
    expect(answer.text).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><response><command>subscribe</command><id>1</id><status>ok</status></response>',
    );
  });

  it("is refused for everything it may not say", async () => {
    const bench = await startTestBench();
    const refusal = async (change: object): Promise<unknown> => {
      const subscription = { ...asked, ...change };
      return (await bench.command("supervisor/monitor/subscribe", { subscription })).error_type;
    };
    expect(await refusal({ expires: undefined })).toBe("missing_data");
    expect(await refusal({ expires: 86_401 })).toBe("invalid_data");
    expect(await refusal({ update_interval: 4 })).toBe("invalid_data");
    expect(await refusal({ update_interval: 61 })).toBe("invalid_data");
    expect(await refusal({ channel_id: undefined })).toBe("missing_data");
    expect(await refusal({ channel_id: 10_000 })).toBe("invalid_data");
    expect(await refusal({ id: 99 })).toBe("not_found");
    expect((await bench.post("supervisor/monitor/subscribe", "")).text).toContain("empty_data");
    expect((await bench.post("supervisor/monitor/subscribe", "{}")).text).toContain("invalid_data");
    expect(bench.simulator.subscriptions()).toHaveLength(0);
  });

  it("is told every wrong item by tag", async () => {
    const bench = await startTestBench();
    const subscription = {
      ...asked,
      agents: ["Maria", "ninguém"],
      services: ["Nada"],
      events: ["on_login"],
      media_types: ["fax"],
      agent_stats: ["inbound", "x"],
      service_stats: ["y"],
      alarms: [{ name: "z", value: 1 }],
    };
    expect(await bench.command("supervisor/monitor/subscribe", { subscription })).toEqual({
      command: "subscribe",
      status: "error",
      error_type: "invalid_item",
      error_items: {
        agents: ["ninguém"],
        services: ["Nada"],
        media_types: ["fax"],
        events: ["on_login"],
        agent_stats: ["x"],
        service_stats: ["y"],
        alarms: ["z"],
      },
    });
  });

  it("is renewed under its id, or under a new one when the server does so", async () => {
    const bench = await startTestBench();
    await bench.command("supervisor/monitor/subscribe", { subscription: asked });
    const renewal = { subscription: { ...asked, id: 1, channel_id: 8 } };
    expect(await bench.command("supervisor/monitor/subscribe", renewal)).toMatchObject({
      id: 1,
      status: "ok",
    });
    expect(bench.simulator.subscriptions()).toMatchObject([{ id: 1, channelId: 8 }]);
    bench.simulator.setSwitches({ newIdOnRenewal: true });
    expect(await bench.command("supervisor/monitor/subscribe", renewal)).toMatchObject({ id: 2 });
    expect(await bench.command("supervisor/monitor/subscribe", renewal)).toMatchObject({
      error_type: "not_found",
    });
  });

  it("warns five minutes before it expires, expires, and leaves its channel a minute", async () => {
    const bench = await startTestBench();
    const channel = await bench.open("supervisor/monitor/open_channel?channel_id=7&format=json");
    await bench.command("supervisor/monitor/subscribe", { subscription: { ...asked, expires: 400 } });
    await bench.pass(100);
    const data = '{"id":1,"channel_id":7}';
    expect((await channel.next("on_subscription_expire_warning")).data).toBe(data);
    await bench.pass(300);
    expect((await channel.next("on_subscription_expire")).data).toBe(data);
    expect(bench.simulator.subscriptions()).toHaveLength(0);
    await bench.pass(60);
    await channel.next("on_close_channel");
  });

  it("ends by unsubscribe, once", async () => {
    const bench = await startTestBench();
    await bench.command("supervisor/monitor/subscribe", { subscription: asked });
    expect(await bench.command("agent/monitor/unsubscribe", { id: 1 })).toMatchObject({
      error_type: "not_found",
    });
    expect(await bench.command("supervisor/monitor/unsubscribe", { id: 1 })).toMatchObject({
      id: 1,
      status: "ok",
    });
    expect(await bench.command("supervisor/monitor/unsubscribe", { id: 1 })).toMatchObject({
      id: 1,
      error_type: "not_found",
    });
  });

  it("is shown with the time it has left", async () => {
    const bench = await startTestBench();
    await bench.command("supervisor/monitor/subscribe", { subscription: { ...asked, agents: ["Maria"] } });
    await bench.pass(11);
    for (const path of ["supervisor/monitor/get_subscriptions", "supervisor/get_subscriptions"]) {
      const answer = await bench.get(`${path}?format=json&channel_id=7`);
      expect(JSON.parse(answer.text).response.subscriptions).toMatchObject([
        { id: 1, expires: 3589, channel_id: 7, agents: ["Maria"], service_stats: ["handled"] },
      ]);
    }
    expect((await bench.get("supervisor/monitor/get_subscriptions?id=5")).text).toContain("not_found");
    expect((await bench.get("supervisor/monitor/get_subscriptions?chanel=5")).text).toContain("missing_data");
  });
});

describe("licences", () => {
  it("cost one for general statistics and one per target for the others, and come back", async () => {
    const bench = await startTestBench();
    const inUse = () => bench.simulator.licences().inUse;
    await bench.command("supervisor/monitor/subscribe", { subscription: asked });
    expect(inUse().supervision).toBe(1);
    const detailed = {
      ...asked,
      id: 1,
      service_stats: ["handled", "waiting"],
      agent_stats: ["states_details"],
    };
    await bench.command("supervisor/monitor/subscribe", { subscription: detailed });
    expect(inUse().supervision).toBe(1 + 2 + 2);
    const mibs = await bench.get("mibs/get?format=json&variables=4687.22.6.1.7,4687.22.6.1.8");
    expect(JSON.parse(mibs.text).response.variables).toEqual([
      { key: "4687.22.6.1.7", value: 100_000 },
      { key: "4687.22.6.1.8", value: 5 },
    ]);
    bench.simulator.expire();
    expect(inUse().supervision).toBe(0);
    await bench.command("agent/monitor/subscribe", { subscription: { channel_id: 7, expires: 60 } });
    expect(inUse().screenSync).toBe(2);
  });

  it("refuse a subscription they do not suffice for, keeping the one it would replace", async () => {
    const bench = await startTestBench({ licences: { supervision: 2 } });
    await bench.command("supervisor/monitor/subscribe", { subscription: asked });
    const wider = { ...asked, id: 1, service_stats: ["waiting"], agent_stats: ["states_details"] };
    expect(await bench.command("supervisor/monitor/subscribe", { subscription: wider })).toMatchObject({
      error_type: "no_license",
    });
    expect(bench.simulator.subscriptions()).toMatchObject([{ id: 1, cost: { supervision: 1 } }]);
  });

  it("may shorten `all` silently instead", async () => {
    const bench = await startTestBench({
      licences: { supervision: 1 },
      switches: { licenceShortage: "truncate" },
    });
    const subscription = { ...asked, service_stats: ["waiting"] };
    await bench.command("supervisor/monitor/subscribe", { subscription });
    expect(bench.simulator.subscriptions()).toMatchObject([{ terms: { services: ["Vendas"] } }]);
  });
});
