import { describe, expect, it } from "vitest";
import { readGrants, readSubscriptions } from "../wire/index.ts";
import { commandTree } from "./command-tree.ts";
import { messageKit } from "./message-kit.ts";
import { wireDateParser } from "./wire-date-parser.ts";

const { wire, facts, response, treeOf, translatorOf } = messageKit;

describe("rows 55 to 66 of the manual's ambiguities", () => {
  it.each<[number, string, () => void]>([
    [
      55,
      "subscriptions are listed, broken samples and all",
      () => {
        const text =
          "<response><status>ok</status><subscriptions><member><id> 5 </id><events><member>on_login</member></events><expires>3589</expires><channel_id>1234</channel_id></member></subscriptions></response>";
        expect(readSubscriptions(treeOf(text)).value).toMatchObject([
          { id: "5", channelId: "1234", expiresSeconds: 3589, events: ["on_login"] },
        ]);
        expect(
          readSubscriptions(treeOf('{"response":{"status":"ok","subscriptions":{"id":5,"agents":"all"}}}'))
            .value,
        ).toEqual([expect.objectContaining({ id: "5", idEcho: 5, agents: undefined })]);
      },
    ],
    [
      56,
      "requests with slips would be read, and ours have none",
      () => {
        expect(treeOf('{"supervisor":"s","agent" "ana",}')).toEqual({ supervisor: "s", agent: "ana" });
        expect(treeOf("<r><calls><member>call_transfer</member></media_type></r>")).toEqual({
          r: { calls: ["call_transfer"] },
        });
      },
    ],
    [
      57,
      "set_agent_state sends what the manual shows, and ok is only ok",
      () => {
        expect(
          commandTree({
            name: "set_agent_state",
            supervisor: "s",
            password: "007",
            agent: "ana",
            stateId: "101",
          }),
        ).toEqual({ supervisor: "s", password: "007", agent: "ana", state_id: 101 });
        expect(
          commandTree({
            name: "set_agent_state",
            supervisor: "s",
            password: "p",
            agent: "ana",
            stateId: "007",
          }),
        ).toMatchObject({ state_id: "007" });
        expect(response('{"response":{"command":"set_agent_state","status":"ok"}}')).toMatchObject({
          status: "ok",
          command: "set_agent_state",
        });
      },
    ],
    [
      58,
      "a reset of a logged-out agent is refused",
      () =>
        expect(
          response("<response><command>reset_agent_stats</command><status>error</status></response>").status,
        ).toBe("error"),
    ],
    [
      59,
      "grants of calls are a list or by media",
      () => {
        const grants = (calls: string) =>
          readGrants(
            treeOf(
              `{"response":{"status":"ok","name":"ana","grants":{"supervision":["reset_stats"],"access":"","agent":["login"],"calls":${calls}}}}`,
            ),
          ).value;
        expect(grants('["call_receive"]')).toMatchObject({
          name: "ana",
          supervision: ["reset_stats"],
          access: [],
          calls: new Map([["all", ["call_receive"]]]),
        });
        expect(grants('{"voice":["call_receive"],"chat":"call_transfer, call_conference"}').calls).toEqual(
          new Map([
            ["voice", ["call_receive"]],
            ["chat", ["call_transfer", "call_conference"]],
          ]),
        );
        expect(grants('[{"media_type":"voice","permissions":["call_receive"]}]').calls).toEqual(
          new Map([["voice", ["call_receive"]]]),
        );
      },
    ],
    [
      60,
      "get_status has crossed tags and no state id",
      () => {
        const text =
          "<response><status>ok</status><agents><member><name> ana </agent><dt_login> 1438105815 </name><state> ready_service </state><calls><member><media_type>voice</media_type><call_id>c 1 </call_id><call_state>held</call_state></member></calls><devices><member><media_type>chat</media_type><quantity>3</quantity><handle_mode>auto</handle_mode></member></devices></member></agents></response>";
        expect(translatorOf().translateAgentStatuses(treeOf(text)).events).toMatchObject([
          {
            type: "agent-state",
            agent: "ana",
            report: { state: "ready_service", loginAt: "2015-07-28T17:50:15.000Z", isTransition: false },
          },
          { type: "agent-capacity", agent: "ana", capacity: { chat: { slots: 3, mode: "auto" } } },
          {
            type: "agent-calls",
            agent: "ana",
            calls: [{ id: "c 1", state: "held", queued: false, agent: "ana" }],
          },
        ]);
      },
    ],
    [
      61,
      "a queue's `lenght` is its length and file events change nothing",
      () => {
        expect(
          wire(
            "on_queue_change",
            "<agent>ana/agent><queues><member><service>SAC</service><lenght>2</length></member></queues>",
          ),
        ).toMatchObject({
          kind: "queue_change",
          agent: { name: "ana" },
          queues: [{ service: "SAC", length: 2 }],
        });
        expect(
          facts(
            "on_file_transfer",
            "<file_id> 1 </file_id><file_index> 1 <\\file_index><status> available <\\status>",
          ),
        ).toEqual([]);
        expect(facts("on_video_action", '{"call_id":"1","action":"canceled","motivo":"x"}')).toEqual([]);
      },
    ],
    [
      62,
      "dates come in six forms and 0 is none",
      () => {
        const parse = wireDateParser("America/Sao_Paulo");
        for (const raw of [
          "1438105815",
          "1438105815000",
          "2015-07-28T17:50:15Z",
          "2015-07-28T14:50:15-0300",
          "28/07/15 14:50:15",
          "28/07/2015 14:50:15",
        ])
          expect(parse(raw)).toBe("2015-07-28T17:50:15.000Z");
        for (const raw of ["0", "", undefined, "31/02/2026 10:00:00", "amanhã", "9999999999999999"])
          expect(parse(raw)).toBeUndefined();
      },
    ],
    [
      64,
      "an answer tells its own format, whatever was asked",
      () => {
        expect(translatorOf().translateMessage("on_login", "<agent>ana</agent>", "json")).toMatchObject({
          wire: { kind: "login" },
        });
        expect(translatorOf().translateMessage("on_login", '{"agent":"ana"}', "xml")).toMatchObject({
          wire: { kind: "login" },
        });
      },
    ],
    [
      65,
      "the plain text of a 400 is an error, not an answer",
      () =>
        expect(messageKit.message("on_login", "Syntax error at position 12")).toMatchObject({
          ok: false,
          error: { code: "not_well_formed" },
        }),
    ],
    [
      66,
      "the server's own link is told apart",
      () => {
        expect(wire("on_server_state_change", "<state> disconnected </state>")).toEqual({
          kind: "server_state",
          state: "disconnected",
        });
        expect(wire("on_server_state_change", '{"state":"restarting"}')).toEqual({
          kind: "server_state",
          state: "unknown",
        });
        expect(facts("on_server_state_change", '{"state":"connected"}')).toEqual([]);
      },
    ],
  ])("row %i: %s", (_row, _words, holds) => holds());
});
