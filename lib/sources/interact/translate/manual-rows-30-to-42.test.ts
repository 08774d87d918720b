import { describe, expect, it } from "vitest";
import { alarmSpellings, readEvent } from "../wire/index.ts";
import { messageKit } from "./message-kit.ts";
import { subscriptionTree } from "./subscription-tree.ts";

const { wire, facts, diagnostics, treeOf } = messageKit;

const service = (stats: string, more = "") =>
  `{"services":[{"name":"SAC","stats":[{"media_type":"voice",${stats}}]${more}}]}`;
const valuesOf = (text: string) => {
  const event = wire("on_service_stats", text);
  return event.kind === "service_stats" ? event.services[0]?.stats[0]?.values : event.kind;
};
const callOf = (fields: string) => {
  const event = wire("on_service_stats", service('"waiting":1', `,"calls_details":[{${fields}}]`));
  return event.kind === "service_stats" ? event.services[0]?.calls?.[0] : event.kind;
};
const alarm = (name: string, active: string) => `{"alarms":[{"name":"${name}","active":[${active}]}]}`;

describe("rows 30 to 42 of the manual's ambiguities", () => {
  it.each<[number, string, () => void]>([
    [
      30,
      "`agente_abandoned` is asked for so and read as agent_abandoned",
      () => {
        expect(valuesOf(service('"agente_abandoned":3'))).toEqual({ agent_abandoned: 3 });
        const tree = subscriptionTree({
          monitor: "supervisor",
          channelId: 1,
          expiresSeconds: 60,
          updateIntervalSeconds: 5,
          events: [],
          serviceStats: ["agent_abandoned"],
        });
        expect(tree).toMatchObject({ subscription: { service_stats: ["agente_abandoned"] } });
      },
    ],
    [
      31,
      "callbacks keep their names",
      () =>
        expect(valuesOf(service('"callback_handled":1,"callback_rejected":2'))).toEqual({
          callback_handled: 1,
          callback_rejected: 2,
        }),
    ],
    [
      32,
      "averages stay as given beside totals",
      () =>
        expect(valuesOf(service('"abandoned_time":12.5,"outbound_handle_time":"30"'))).toEqual({
          abandoned_time: 12.5,
          outbound_handle_time: 30,
        }),
    ],
    [
      33,
      "queued and waiting are kept apart",
      () => expect(valuesOf(service('"queued":3,"waiting":2'))).toEqual({ queued: 3, waiting: 2 }),
    ],
    [
      34,
      "after_call_amnt and after_call_work are two statistics",
      () =>
        expect(valuesOf(service('"after_call_amnt":1,"after_call_work":2'))).toEqual({
          after_call_amnt: 1,
          after_call_work: 2,
        }),
    ],
    [
      35,
      "talk_time is as given",
      () =>
        expect(valuesOf(service('"talk_time":10,"handle_time":4'))).toEqual({
          talk_time: 10,
          handle_time: 4,
        }),
    ],
    [
      36,
      "handled_awt is as given",
      () => expect(valuesOf(service('"handled_awt":"350"'))).toEqual({ handled_awt: 350 }),
    ],
    [
      37,
      "the alarms of abandoned calls have three spellings",
      () => {
        for (const name of ["max_queue_abandonn_rate", "max_queue_abandomn_rate", "max_queue_abandon_rate"]) {
          expect(facts("on_alarm", alarm(name, '{"service":"SAC","value":60,"reference":50}'))).toMatchObject(
            [{ alarms: [{ name: "max_queue_abandonn_rate" }] }],
          );
        }
        expect(alarmSpellings("max_queue_abandonn_rate")).toEqual([
          "max_queue_abandonn_rate",
          "max_queue_abandomn_rate",
          "max_queue_abandon_rate",
        ]);
        expect(alarmSpellings("max_branch_abandomn_rate")).toHaveLength(3);
      },
    ],
    [
      38,
      "an alarm said twice counts once and an unknown one passes",
      () => {
        const twice = alarm(
          "max_queue_time",
          '{"service":"SAC","value":61,"reference":60},{"service":"SAC","value":65,"reference":60}',
        );
        expect(facts("on_alarm", twice)).toMatchObject([{ alarms: [{ value: 65, limit: 60 }] }]);
        expect(
          facts("on_alarm", alarm("max_new_thing", '{"agent":"ana","value":1,"reference":1}')),
        ).toMatchObject([{ alarms: [{ name: "max_new_thing", scope: "agent" }] }]);
      },
    ],
    [
      39,
      "the event has all active alarms, of services and of agents, and the threshold tells the media",
      () => {
        expect(facts("on_alarm", '{"alarms":[]}')).toMatchObject([{ type: "alarms", alarms: [] }]);
        expect(facts("on_alarm", "<data><alarms></alarms></data>")).toMatchObject([
          { type: "alarms", alarms: [] },
        ]);
        const text =
          "<alarms><member><name>max_queue_length</name><active><member><service>SAC</service><value>11</value><reference>10</reference></member></active></member></alarms>";
        const voice = { name: "max_queue_length", value: 10, media: "voice" };
        expect(
          facts("on_alarm", text, { alarmThresholds: () => [voice, { ...voice, value: 5, media: "chat" }] }),
        ).toMatchObject([{ alarms: [{ target: "SAC", media: "voice" }] }]);
        const [told] = facts("on_alarm", text, {
          alarmThresholds: () => [voice, { ...voice, media: "chat" }],
        });
        expect(JSON.stringify(told)).not.toContain("media");
        expect(facts("on_alarm", '{"unrelated":1}')).toEqual([]);
      },
    ],
    [
      40,
      "calls of the supervisor are busy or queued",
      () => {
        expect(
          facts(
            "on_service_stats",
            service(
              '"waiting":1',
              ',"calls_details":[{"call_id":"1","call_state":"queued"},{"call_id":"2","call_state":"Busy","queued":"false"}]',
            ),
          ),
        ).toMatchObject([
          {
            services: [
              {
                calls: [
                  { queued: true, state: "queued" },
                  { queued: false, state: "busy" },
                ],
              },
            ],
          },
        ]);
      },
    ],
    [
      41,
      "an origin is written with a blank or an underscore",
      () =>
        expect(callOf('"call_id":"1","call_source":"internal consultation"')).toMatchObject({
          origin: "internal_consultation",
        }),
    ],
    [
      42,
      "entry address and entry point are optional",
      () => {
        expect(callOf('"call_id":"1","entry_address":"a@b.c","entry_point":4000')).toMatchObject({
          entryAddress: "a@b.c",
          entryPoint: "4000",
        });
        expect(readEvent("on_service_stats", treeOf(service('"waiting":1'))).diagnostics.dropped).toBe(0);
        expect(
          diagnostics("on_service_stats", service('"waiting":1', ',"calls_details":[{"duration":3}]'))
            .dropped,
        ).toBe(1);
      },
    ],
  ])("row %i: %s", (_row, _words, holds) => holds());
});
