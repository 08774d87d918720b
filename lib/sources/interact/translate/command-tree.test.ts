import { describe, expect, it } from "vitest";
import { encodeRequest } from "../codec/index.ts";
import { readClassificationsList } from "../wire/index.ts";
import { commandTree, type WireCommand } from "./command-tree.ts";
import { messageKit } from "./message-kit.ts";
import { subscriptionTree } from "./subscription-tree.ts";

const head = '<?xml version="1.0" encoding="UTF-8"?>';

describe("what is sent is exactly what the manual names", () => {
  it.each<[WireCommand, string, string]>([
    [{ name: "unsubscribe", id: 38 }, '{"id":38}', "<id>38</id>"],
    [{ name: "unsubscribe", id: "38" }, '{"id":"38"}', "<id>38</id>"],
    [{ name: "open_channel", channelId: 25 }, '{"channel_id":25}', "<channel_id>25</channel_id>"],
    [{ name: "close_channel", channelId: 25 }, '{"channel_id":25}', "<channel_id>25</channel_id>"],
    [
      { name: "clear_agent_stats", subscriptionId: 38 },
      '{"subscription_id":38}',
      "<subscription_id>38</subscription_id>",
    ],
    [
      { name: "clear_service_stats", subscriptionId: "38" },
      '{"subscription_id":"38"}',
      "<subscription_id>38</subscription_id>",
    ],
    [{ name: "reset_agent_stats", agent: "a & b" }, '{"agent":"a & b"}', "<agent>a &amp; b</agent>"],
    [{ name: "reset_service_stats", service: "SAC" }, '{"service":"SAC"}', "<service>SAC</service>"],
    [
      { name: "agent_logout", supervisor: "sofia", password: "<1>", agent: "ana" },
      '{"supervisor":"sofia","password":"<1>","agent":"ana"}',
      "<supervisor>sofia</supervisor><password>&lt;1&gt;</password><agent>ana</agent>",
    ],
  ])("%j", (command, json, xml) => {
    expect(encodeRequest(commandTree(command), "json")).toBe(json);
    expect(encodeRequest(commandTree(command), "xml")).toBe(`${head}<request>${xml}</request>`);
  });

  it("a subscription to registered items names each target once", () => {
    const tree = subscriptionTree({
      monitor: "config",
      channelId: 25,
      expiresSeconds: 36_000,
      targets: ["agents_list", "pause_type_list"],
      notificationMode: "changes",
    });
    expect(encodeRequest(tree, "xml")).toBe(
      `${head}<request><subscription><channel_id>25</channel_id><expires>36000</expires><items>` +
        "<member><target>agents_list</target><notification_mode>changes</notification_mode></member>" +
        "<member><target>pause_type_list</target><notification_mode>changes</notification_mode></member>" +
        "</items></subscription></request>",
    );
  });

  it("reasons of classification are read, in a list or as one", () => {
    const one =
      "<response><status>ok</status><classification><id>1</id><name>Venda</name><scope>general</scope></classification></response>";
    const list =
      '{"response":{"status":"ok","classification":[{"id":1,"name":"Venda","scope":"general"},{"id":2}]}}';
    const venda = { id: "1", name: "Venda", scope: "general" };
    expect(readClassificationsList(messageKit.treeOf(one)).value.classifications).toEqual([venda]);
    expect(readClassificationsList(messageKit.treeOf(list))).toMatchObject({
      value: { classifications: [venda] },
      diagnostics: { dropped: 1 },
    });
  });
});
