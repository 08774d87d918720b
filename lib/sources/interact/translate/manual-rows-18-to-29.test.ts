import { describe, expect, it } from "vitest";
import { messageKit } from "./message-kit.ts";
import { subscriptionTree } from "./subscription-tree.ts";

const { wire, facts } = messageKit;

const service = (stats: string, more = "") =>
  `{"services":[{"name":"SAC","stats":[{"media_type":"voice",${stats}}]${more}}]}`;
const valuesOf = (text: string) => {
  const event = wire("on_service_stats", text);
  return event.kind === "service_stats" ? event.services[0]?.stats[0]?.values : event.kind;
};
const statesOf = (rows: string) => {
  const event = wire("on_agent_stats", `{"agents":[{"name":"ana","states_details":${rows}}]}`);
  return event.kind === "agent_stats" ? event.agents[0]?.states : event.kind;
};
const callOf = (fields: string) => {
  const event = wire("on_service_stats", service('"waiting":1', `,"calls_details":[{${fields}}]`));
  return event.kind === "service_stats" ? event.services[0]?.calls?.[0] : event.kind;
};

describe("rows 18 to 29 of the manual's ambiguities", () => {
  it.each<[number, string, () => void]>([
    [
      18,
      "texts are padded with blanks",
      () => {
        expect(wire("on_login", "<agent> ana </agent> <state> ready_free </state>")).toMatchObject({
          agent: { name: "ana", state: "ready_free" },
        });
        expect(wire("on_login", '{" agent ":" ana "}')).toMatchObject({ agent: { name: "ana" } });
      },
    ],
    [
      19,
      "an interlocutor is a number, or several in a conference",
      () => {
        expect(callOf('"call_id":"1","interlocutor":99610418')).toMatchObject({ interlocutor: "99610418" });
        expect(callOf('"call_id":"1","interlocutor":"ana, 4001"')).toMatchObject({
          interlocutor: "ana, 4001",
        });
      },
    ],
    [
      20,
      "a call's id is keyed without its blanks and sent back with them",
      () => {
        expect(callOf('"call_id":"31/10/13 13:31:13 013A 8013/00 "')).toMatchObject({
          id: "31/10/13 13:31:13 013A 8013/00",
          idEcho: "31/10/13 13:31:13 013A 8013/00 ",
        });
      },
    ],
    [
      21,
      "a state never entered may have lasted",
      () => {
        expect(statesOf('[{"id":4,"name":"ready_service","times":0,"total_time":4710}]')).toEqual([
          { id: "4", name: "ready_service", times: 0, totalSeconds: 4710 },
        ]);
      },
    ],
    [
      22,
      "a pending pause is part of a state's total, or not",
      () => {
        expect(
          statesOf(
            '[{"id":4,"name":"ready_service","times":0,"total_time":1,"pre_pause":{"times":1,"total_time":571}}]',
          ),
        ).toMatchObject([{ prePause: { times: 1, totalSeconds: 571 } }]);
      },
    ],
    [
      23,
      "several pauses share the name `custom_pause` and are told apart by id",
      () => {
        expect(
          statesOf(
            '[{"id":101,"name":"custom_pause","times":1,"total_time":1},{"id":102,"name":"custom_pause","times":2,"total_time":2}]',
          ),
        ).toMatchObject([{ id: "101" }, { id: "102" }]);
      },
    ],
    [
      24,
      "a pause's trigger is optional",
      () => {
        expect(
          statesOf(
            '[{"id":101,"name":"custom_pause","trigger":"Scheduled","times":1,"total_time":1},{"id":3,"name":"ready_free","times":1,"total_time":1}]',
          ),
        ).toEqual([
          { id: "101", name: "custom_pause", trigger: "scheduled", times: 1, totalSeconds: 1 },
          { id: "3", name: "ready_free", times: 1, totalSeconds: 1 },
        ]);
      },
    ],
    [
      25,
      "what is absent is unchanged, and an empty list of calls is empty",
      () => {
        expect(facts("on_service_stats", service('"waiting":1'))).toEqual([
          {
            type: "service-stats",
            source: "interact",
            at: messageKit.at,
            full: false,
            services: [{ name: "SAC", stats: [{ media: "voice", values: { waiting: 1 } }] }],
          },
        ]);
        for (const empty of ["[]", '""'])
          expect(
            facts("on_service_stats", service('"waiting":1', `,"calls_details":${empty}`)),
          ).toMatchObject([{ services: [{ calls: [] }] }]);
        expect(
          facts("on_service_stats", "<services><member><name>SAC</name><calls_details/></member></services>"),
        ).toMatchObject([{ services: [{ calls: [], stats: [] }] }]);
        expect(facts("on_service_stats", service('"waiting":1'), {}, { isFull: true })).toMatchObject([
          { full: true },
        ]);
      },
    ],
    [
      27,
      "all media are `all`, `*`, or a list",
      () => {
        const tree = subscriptionTree({
          monitor: "agent",
          channelId: 1,
          expiresSeconds: 60,
          media: "all",
          events: ["on_login"],
        });
        expect(tree).toMatchObject({ subscription: { media_types: "all" } });
        for (const media of ['"voice, chat"', '["voice","chat"]']) {
          expect(
            facts(
              "on_change",
              `{"target":"services_list","notification_mode":"changes","services":[{"name":"SAC","media_types":${media}}]}`,
            ),
          ).toMatchObject([{ services: [{ media: ["voice", "chat"] }] }]);
        }
        expect(
          facts("on_change", '{"target":"services_list","services":[{"name":"SAC","media_types":"*"}]}'),
        ).toEqual([
          {
            type: "services-listed",
            source: "interact",
            services: [{ name: "SAC" }],
            complete: false,
            at: messageKit.at,
          },
        ]);
      },
    ],
    [
      28,
      "a statistic said twice counts as the last says",
      () => {
        expect(
          valuesOf(
            "<services><member><name>SAC</name><stats><member><media_type>voice</media_type><waiting>1</waiting><waiting>2</waiting></member></stats></member></services>",
          ),
        ).toEqual({ waiting: 2 });
        expect(valuesOf(service('"waiting":1,"waiting":2'))).toEqual({ waiting: 2 });
      },
    ],
    [
      29,
      "agents' inbound and outbound can be exchanged",
      () => {
        const text =
          '{"agents":[{"name":"ana","services":[{"name":"SAC","stats":[{"media_type":"voice","inbound":7,"outbound":2,"total":9}]},{"name":"B","stats":[{"media_type":"voice","inbound":1}]}]}]}';
        const swapped = [
          {
            agents: [
              {
                services: [
                  { stats: [{ values: { inbound: 2, outbound: 7, total: 9 } }] },
                  { stats: [{ values: { outbound: 1 } }] },
                ],
              },
            ],
          },
        ];
        expect(facts("on_agent_stats", text)).toMatchObject([
          { agents: [{ services: [{ stats: [{ values: { inbound: 7 } }] }, {}] }] },
        ]);
        expect(facts("on_agent_stats", text, { swapAgentDirection: true })).toMatchObject(swapped);
      },
    ],
  ])("row %i: %s", (_row, _words, holds) => holds());
});
