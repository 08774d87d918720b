import { describe, expect, it } from "vitest";
import { messageKit } from "./message-kit.ts";
import { subscriptionTree } from "./subscription-tree.ts";

const { wire, facts, response, message } = messageKit;

const monicaXml = `<agents> <member> <name> monica </name>
  <states_details><member><id>3</id><name>ready_free</name><times>10</times><total_time>1823</total_time></member></states_details>
  <call_details><member><service>SAC</service><media_type>voice</media_type><interlocutor>99610418</interlocutor>
  <call_id>31/10/13 13:31:13 013A 8013/00</call_id><duration>132</duration><call_state>busy</call_state></member></call_details>
  <services><member><name>SAC</name><stats><member><media_type>voice</media_type><total>13</total></member></stats></member></services>
  </member> </agents>`;

const monicaJson = JSON.stringify({
  agents: [
    {
      name: "monica",
      states_details: [{ id: 3, name: "ready_free", times: 10, total_time: 1823 }],
      calls_details: [
        {
          service: "SAC",
          media_type: "voice",
          interlocutor: 99610418,
          call_id: "31/10/13 13:31:13 013A 8013/00 ",
          duration: 132,
          call_state: "busy",
        },
      ],
      services: [{ name: "SAC", stats: [{ media_type: "voice", total: 13 }] }],
    },
  ],
});

const detail = "<call_id>c1</call_id><media_type>chat</media_type><queued>true</queued>";

describe("rows 1 to 17 of the manual's ambiguities", () => {
  it.each<[number, string, () => void]>([
    [
      1,
      "a channel opens and closes under either name",
      () => {
        for (const name of ["open_channel", "on_open_channel"]) {
          expect(wire(name, '{"channel_id":1234}')).toEqual({ kind: "open_channel", channelId: "1234" });
          expect(wire(name, "<channel_id>1234</channel_id>")).toEqual({
            kind: "open_channel",
            channelId: "1234",
          });
        }
        expect(wire("close_channel", '{"channel_id":7}')).toEqual(
          wire("on_close_channel", '{"channel_id":"7"}'),
        );
      },
    ],
    [
      2,
      "a subscription expires under either name",
      () => {
        expect(wire("on_subscribe_expire", '{"id":5,"channel_id":38}')).toEqual({
          kind: "subscription_expire",
          id: "5",
          channelId: "38",
        });
        expect(wire("on_subscribe_expire_warning", "<id>5</id><channel_id>38</channel_id>")).toEqual(
          wire("on_subscription_expire_warning", '{"id":"5","channel_id":"38"}'),
        );
      },
    ],
    [
      3,
      "an agent changes state under any of three names",
      () => {
        for (const name of ["on_state_change", "on_change_state", "on_stage_change", "On_State_Change"]) {
          expect(wire(name, '{"agent":"ana","state":"ready_free"}')).toMatchObject({ kind: "state_change" });
        }
      },
    ],
    [
      4,
      "the warning of an expiry is a hint of its own",
      () => {
        expect(facts("on_subscription_expire_warning", '{"id":1,"channel_id":2}')).toEqual([]);
      },
    ],
    [
      5,
      "a heartbeat is JSON even on a channel in XML",
      () => {
        for (const data of ["{}", "", " { } ", "<data/>"]) {
          expect(message("message", data)).toMatchObject({
            ok: true,
            wire: { kind: "heartbeat" },
            events: [],
          });
          expect(message("", data)).toMatchObject({ ok: true, wire: { kind: "heartbeat" } });
        }
      },
    ],
    [
      9,
      "a subscription's id comes as a number or a text and goes back as it came",
      () => {
        expect(response('{"response":{"command":"subscribe","id":38,"status":"ok"}}')).toMatchObject({
          id: "38",
          idEcho: 38,
        });
        expect(response('{"response":{"command":"subscribe","id":"38","status":"ok"}}')).toMatchObject({
          id: "38",
          idEcho: "38",
        });
        expect(
          response("<response><command> subscribe </command><id> 38 </id><status> ok </status></response>"),
        ).toMatchObject({ status: "ok", id: "38" });
      },
    ],
    [
      10,
      "a renewal sends the id that was given",
      () => {
        const tree = subscriptionTree({
          monitor: "agent",
          id: 38,
          channelId: 2,
          expiresSeconds: 3600,
          events: "all",
        });
        expect(tree).toEqual({ subscription: { id: 38, channel_id: 2, expires: 3600, events: "all" } });
      },
    ],
    [
      11,
      "trailing commas do no harm",
      () => {
        expect(wire("on_server_state_change", '{"state":"connected",}')).toEqual({
          kind: "server_state",
          state: "connected",
        });
        expect(
          facts(
            "on_alarm",
            '{"alarms":[{"name":"max_queue_length","active":[{"service":"SAC","value":11,"reference":10,},],},],}',
          ),
        ).toMatchObject([{ alarms: [{ name: "max_queue_length" }] }]);
      },
    ],
    [
      12,
      "an XML declaration may lack its end",
      () => {
        expect(
          response('<?xml version="1.0" encoding="UTF-8">\n<response><status>ok</status></response>').status,
        ).toBe("ok");
      },
    ],
    [
      13,
      "end tags may not match and one may be missing",
      () => {
        const text =
          "<request><subscription><agent_stats><member>total</member></stats><update_interval>10<update_interval></subscription></request>";
        expect(messageKit.treeOf(text)).toEqual({
          request: { subscription: { agent_stats: ["total"], update_interval: "10" } },
        });
      },
    ],
    [
      14,
      "calls are `call_details` in XML and `calls_details` in JSON",
      () => {
        expect(facts("on_agent_stats", monicaXml)).toEqual(facts("on_agent_stats", monicaJson));
        expect(facts("on_agent_stats", monicaXml)).toMatchObject([
          { agents: [{ calls: [{ id: "31/10/13 13:31:13 013A 8013/00" }] }] },
        ]);
      },
    ],
    [
      15,
      "call details come as a list, as one, or inside a request with a stray brace",
      () => {
        const variants = [
          `<member>${detail}</member>`,
          detail,
          `<request>{ ${detail} </request>`,
          `<request><member>${detail}</member></request>`,
        ];
        for (const calls of variants) {
          const text = `<services><member><name>SAC</name><calls_details>${calls}</calls_details></member></services>`;
          expect(facts("on_service_stats", text)).toMatchObject([
            { services: [{ calls: [{ id: "c1", queued: true, media: "chat" }] }] },
          ]);
        }
        const single = '{"services":[{"name":"SAC","calls_details":{"call_id":"c1","queued":true}}]}';
        expect(facts("on_service_stats", single)).toMatchObject([{ services: [{ calls: [{ id: "c1" }] }] }]);
      },
    ],
    [
      16,
      "events in XML have no root, or `data`, or several siblings",
      () => {
        const inner = "<agents><member><name>ana</name></member></agents>";
        for (const text of [
          inner,
          `<data>${inner}</data>`,
          `<?xml version="1.0"?><data>${inner}</data>`,
          `${inner}<x>1</x>`,
        ]) {
          expect(facts("on_agent_stats", text)).toMatchObject([
            { type: "agent-stats", agents: [{ name: "ana" }] },
          ]);
        }
      },
    ],
    [
      17,
      "the repaired sample of agents is understood in full",
      () => {
        expect(facts("on_agent_stats", monicaJson)).toEqual([
          {
            type: "agent-stats",
            source: "interact",
            full: false,
            at: messageKit.at,
            agents: [
              {
                name: "monica",
                states: [{ id: "3", name: "ready_free", times: 10, totalSeconds: 1823 }],
                calls: [
                  {
                    id: "31/10/13 13:31:13 013A 8013/00",
                    media: "voice",
                    queued: false,
                    state: "busy",
                    agent: "monica",
                    service: "SAC",
                    party: "99610418",
                    durationSeconds: 132,
                  },
                ],
                services: [{ name: "SAC", stats: [{ media: "voice", values: { total: 13 } }] }],
              },
            ],
          },
        ]);
      },
    ],
  ])("row %i: %s", (_row, _words, holds) => holds());
});
