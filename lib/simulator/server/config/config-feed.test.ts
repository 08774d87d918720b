import { afterEach, describe, expect, it } from "vitest";
import { startTestBench, stopTestBenches, type TestBench } from "../testing/start-test-bench";

afterEach(stopTestBenches);

async function watching(bench: TestBench, items: readonly object[], format = "json") {
  const channel = await bench.open(`config/monitor/open_channel?channel_id=25&format=${format}`);
  const answer = await bench.command("config/monitor/subscribe", {
    subscription: { channel_id: 25, expires: 3600, items },
  });
  return { channel, answer };
}

const agents = { target: "agents_list", notification_mode: "changes" };

describe("config/monitor", () => {
  it("sends the whole list first, then the items that changed", async () => {
    const bench = await startTestBench();
    const { channel, answer } = await watching(bench, [agents]);
    expect(answer).toEqual({ resource: "config/monitor", command: "subscribe", id: 1, status: "ok" });
    const first = JSON.parse((await channel.next("on_change")).data);
    expect(first).toMatchObject({ target: "agents_list", notification_mode: "complete" });
    expect(first.agents).toHaveLength(2);
    bench.simulator.setAgentState("Maria", 101);
    expect(JSON.parse((await channel.next("on_change")).data)).toEqual({
      target: "agents_list",
      notification_mode: "changes",
      agents: [
        {
          name: "Maria",
          dt_login: "10/03/2026 08:02:03",
          state: "custom_pause",
          state_id: 101,
          branch: "4001",
          contingency: false,
        },
      ],
    });
  });

  it("sends the whole list when an agent is added, or enters or leaves the filter", async () => {
    const bench = await startTestBench();
    const { channel } = await watching(bench, [{ ...agents, states: ["logged_in"] }]);
    await channel.next("on_change");
    bench.simulator.addAgent("Nova", []);
    expect(JSON.parse((await channel.next("on_change")).data).agents).toHaveLength(3);
    bench.simulator.logoutAgent("Maria");
    const { notification_mode, agents: left } = JSON.parse((await channel.next("on_change")).data);
    expect([notification_mode, left.map(({ name }: { name: string }) => name)]).toEqual([
      "complete",
      ["007", "Nova"],
    ]);
  });

  it("sends the whole list at every change in complete mode", async () => {
    const bench = await startTestBench();
    const { channel } = await watching(bench, [{ ...agents, notification_mode: "complete" }]);
    await channel.next("on_change");
    bench.simulator.setAgentState("Maria", 101);
    expect(JSON.parse((await channel.next("on_change")).data).agents).toHaveLength(2);
  });

  it("watches services by type, media and date, and writes XML inside <data>", async () => {
    const bench = await startTestBench();
    const { channel } = await watching(
      bench,
      [{ target: "services_list", notification_mode: "changes", types: ["inbound"], media_types: ["voice"] }],
      "xml",
    );
    expect((await channel.next("on_change")).data).toBe(
      "<data><target>services_list</target><notification_mode>complete</notification_mode><services><member>" +
        "<name>Vendas</name><type>inbound</type><media_types><member>voice</member></media_types>" +
        "<state>on_operation</state><operation_begin>0</operation_begin><operation_end>0</operation_end>" +
        "</member></services></data>",
    );
  });

  it("watches manual pauses and classifications, under the manual's list names when so told", async () => {
    const bench = await startTestBench({ quirks: ["47"] });
    const { channel } = await watching(bench, [
      { target: "pause_type_list", notification_mode: "complete" },
      { target: "classification_list", notification_mode: "complete", types: ["inbound"] },
    ]);
    expect(JSON.parse((await channel.next("on_change")).data)).toMatchObject({
      target: "pause_type_list",
      agents: [{ pause: "Almoço", id: 101, total: 60, partial: 60 }],
    });
    expect(JSON.parse((await channel.next("on_change")).data)).toMatchObject({
      agents: [{ id: 1, name: "Resolvido", scope: "general" }],
    });
  });

  it("tells services that open or close with the hours of the day", async () => {
    const bench = await startTestBench();
    const { channel } = await watching(bench, [{ target: "services_list", notification_mode: "changes" }]);
    await channel.next("on_change");
    bench.world.serviceList = bench.world.serviceList.map((each) => ({
      ...each,
      open: each.name !== "Vendas",
    }));
    bench.simulator.advanceWorld(60);
    expect(JSON.parse((await channel.next("on_change")).data)).toMatchObject({
      notification_mode: "changes",
      services: [{ name: "Vendas", state: "out_of_operation" }],
    });
  });

  it("refuses items it does not know", async () => {
    const bench = await startTestBench();
    const refusal = async (item: object) =>
      (await watching(bench, [item]).catch(() => undefined))?.answer.error_type;
    expect(await refusal({ target: "teams_list", notification_mode: "changes" })).toBe("invalid_item");
    const subscription = { channel_id: 25, expires: 60, items: [{ target: "agents_list" }] };
    expect(await bench.command("config/monitor/subscribe", { subscription })).toMatchObject({
      error_type: "missing_data",
    });
    expect(bench.simulator.licences().inUse.config).toBe(0);
  });
});
