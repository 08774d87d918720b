import { describe, expect, it } from "vitest";
import { canonicalWord, readMibs } from "../wire/index.ts";
import { messageKit } from "./message-kit.ts";
import { subscriptionTree } from "./subscription-tree.ts";

const { wire, facts, response, diagnostics, treeOf, translatorOf } = messageKit;

const supervisor = {
  monitor: "supervisor",
  channelId: 38,
  expiresSeconds: 3600,
  updateIntervalSeconds: 10,
} as const;

describe("rows 67 to 97 of the manual's ambiguities", () => {
  it.each<[number, string, () => void]>([
    [
      68,
      "capitals in an event's name are no other name",
      () => {
        expect(wire("On_dialer_state_change", '{"service":"Vendas","state":"running"}')).toMatchObject({
          kind: "ignored",
          name: "on_dialer_state_change",
        });
        expect(wire("ON_ALARM", '{"alarms":[]}')).toMatchObject({ kind: "alarms" });
      },
    ],
    [
      69,
      "causes of a stop have two spellings",
      () => {
        expect(canonicalWord("Software_failure")).toBe("software_failure");
        expect(canonicalWord("hardware_pabx")).toBe(canonicalWord("hardware_failure"));
      },
    ],
    [
      70,
      "states of a dialler change nothing on the floor",
      () =>
        expect(facts("on_dialer_state_change", '{"state":"stopped","cause":"out_of_service"}')).toEqual([]),
    ],
    [
      72,
      "an answer may have no wrapper",
      () =>
        expect(response('{"command":"x","status":"ok","id":3}')).toMatchObject({
          command: "x",
          status: "ok",
          id: "3",
        }),
    ],
    [
      73,
      "`<min>..</hour>` closes what it opened",
      () => expect(treeOf("<t><hour>10</hour><min>30</hour></t>")).toEqual({ t: { hour: "10", min: "30" } }),
    ],
    [
      75,
      "enable and enabled, other and others are one word each",
      () => {
        expect(canonicalWord("enable")).toBe(canonicalWord("Enabled"));
        expect(canonicalWord("other")).toBe("others");
      },
    ],
    [
      76,
      "an answer may have no root, no status, and an element never closed",
      () => {
        const text = "<source>inbound</source><agents_availability>[ true / false ]<enabled>true</enabled>";
        expect(response(text)).toMatchObject({
          status: "absent",
          body: { source: "inbound", agents_availability: "[ true / false ]", enabled: "true" },
        });
      },
    ],
    [
      77,
      "the value of a source is shown as it is",
      () => expect(response("<source>inbound</source>").body).toEqual({ source: "inbound" }),
    ],
    [
      80,
      "licences are read by their ids",
      () => {
        const text =
          '{"response":{"resource":"mibs","command":"get","status":"ok","variables":[{"key":"4687.22.6.1.15","value":3},{"key":"4687.22.6.1.16","value":"10"}]}}';
        expect(readMibs(treeOf(text)).value).toEqual(
          new Map([
            ["4687.22.6.1.15", 3],
            ["4687.22.6.1.16", 10],
          ]),
        );
      },
    ],
    [
      81,
      "an enumeration stays a number",
      () =>
        expect(
          readMibs(
            treeOf(
              "<response><variables><member><key>4687.22.6.1.19</key><value>2</value></member></variables></response>",
            ),
          ).value,
        ).toEqual(new Map([["4687.22.6.1.19", 2]])),
    ],
    [
      83,
      "variables that do not exist are simply absent",
      () =>
        expect(readMibs(treeOf('{"response":{"status":"ok","variables":""}}'))).toMatchObject({
          value: new Map(),
          diagnostics: { dropped: 0 },
        }),
    ],
    [
      84,
      "an error's message is optional, its comma too",
      () => {
        expect(
          response(
            '{"response":{"command":"x","status":"error","error_type":"not_found" "error_msg":"no such agent"}}',
          ),
        ).toMatchObject({ errorType: "not_found", errorMessage: "no such agent" });
        expect(response('{"response":{"status":"error"}}').errorMessage).toBeUndefined();
      },
    ],
    [
      86,
      "events are asked for by their real names",
      () => {
        const events = ["on_service_stats", "on_agent_stats", "on_alarm"];
        expect(
          subscriptionTree({
            ...supervisor,
            events,
            agents: "all",
            alarms: [{ name: "max_call_time", value: 1800, media: "chat" }],
          }),
        ).toEqual({
          subscription: {
            channel_id: 38,
            expires: 3600,
            update_interval: 10,
            agents: "all",
            events,
            alarms: [{ name: "max_call_time", value: 1800, media_type: "chat" }],
          },
        });
      },
    ],
    [
      87,
      "events that the list of subscribable ones forgets are known",
      () => {
        for (const name of ["on_agent_status", "on_file_transfer", "on_video_action", "on_inactivity_timer"])
          expect(diagnostics(name, '{"agent":"ana"}').unknownEvents).toEqual([]);
        expect(diagnostics("on_new_thing", '{"agent":"ana"}').unknownEvents).toEqual(["on_new_thing"]);
      },
    ],
    [
      88,
      "both limits of a released call are optional",
      () => {
        for (const more of ["", ',"classification_time":30,"after_call_work_time":20'])
          expect(
            facts("on_call_release", `{"agent":"ana","call_id":"1","call_state":"after_call"${more}}`),
          ).toMatchObject([{ type: "call-changed", agent: "ana", call: { id: "1", state: "after_call" } }]);
      },
    ],
    [
      89,
      "a queue without a length has as many as its calls",
      () => {
        expect(
          wire(
            "on_queue_change",
            '{"agent":"ana","queues":[{"service":"SAC","calls":[{"media_type":"chat","call_id":"1"},{"media_type":"chat","call_id":"2"}]}]}',
          ),
        ).toMatchObject({ queues: [{ length: 2 }] });
      },
    ],
    [
      92,
      "a list is the whole when it says so or comes first, else a change",
      () => {
        const text = (mode: string) =>
          `{"target":"agents_list","notification_mode":"${mode}","agents":[{"name":"ana"}]}`;
        expect(facts("on_change", text("complete"))).toMatchObject([{ complete: true }]);
        expect(facts("on_change", text("changes"))).toMatchObject([{ complete: false }]);
        expect(facts("on_change", text("changes"), {}, { isFull: true })).toMatchObject([{ complete: true }]);
        expect(facts("on_change", text("complete").replace("]", ',{"state":"x"}]'))).toMatchObject([
          { complete: false, agents: [{ name: "ana" }] },
        ]);
      },
    ],
    [
      93,
      "the trigger asked for is that of an answer which does not say",
      () => {
        const answer = treeOf('{"response":{"status":"ok","pauses":[{"pause":"Almoço","id":101}]}}');
        expect(translatorOf().translatePausesList(answer, "scheduled").events).toMatchObject([
          { trigger: "scheduled", pauses: [{ trigger: "scheduled" }] },
        ]);
      },
    ],
    [
      94,
      "a cause is optional",
      () => expect(facts("on_dialer_state_change", "<state>running</state>")).toEqual([]),
    ],
    [
      96,
      "a licence too few is an error with a type",
      () =>
        expect(
          response(
            "<response><command>subscribe</command><status>error</status><error_type>no_license</error_type></response>",
          ),
        ).toMatchObject({ status: "error", errorType: "no_license", id: undefined }),
    ],
    [
      97,
      "an id of the successor, a UUID, is a text like any other",
      () =>
        expect(
          response('{"response":{"status":"ok","id":"6f1c2a34-0000-4000-8000-000000000000"}}'),
        ).toMatchObject({ id: "6f1c2a34-0000-4000-8000-000000000000" }),
    ],
  ])("row %i: %s", (_row, _words, holds) => holds());
});
