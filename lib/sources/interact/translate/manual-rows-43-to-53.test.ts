import { describe, expect, it } from "vitest";
import { messageKit } from "./message-kit.ts";

const { wire, facts, response, treeOf, translatorOf } = messageKit;

const list = (target: string, rest: string) => `{"target":"${target}","notification_mode":"changes",${rest}}`;

describe("rows 43 to 53 of the manual's ambiguities", () => {
  it.each<[number, string, () => void]>([
    [
      43,
      "any error type is passed on",
      () => {
        for (const type of ["unsafe_request", "command_denied", "duplicated_number", "something_new"])
          expect(response(`{"response":{"status":"error","error_type":"${type}"}}`)).toMatchObject({
            status: "error",
            errorType: type,
          });
      },
    ],
    [
      44,
      "refused items are `error_items` or `error_itens`, in groups or not",
      () => {
        expect(
          response(
            '{"response":{"status":"error","error_type":"invalid_item","error_itens":{"agents":["ana"],"alarms":[{"name":"max_x"}]}}}',
          ).errorItems,
        ).toEqual(
          new Map([
            ["agents", ["ana"]],
            ["alarms", ["max_x"]],
          ]),
        );
        expect(
          response(
            "<response><status>error</status><error_items><member>ana</member></error_items></response>",
          ).errorItems,
        ).toEqual(new Map([["items", ["ana"]]]));
      },
    ],
    [
      45,
      "`no license` has a blank and groups have slips",
      () => {
        expect(
          response(
            '{"response":{"status":"error","error_type":"no license","error_items":{"agentes":["a"],"agente_stats":["b"],"servise_stats":["c"]}}}',
          ),
        ).toMatchObject({
          errorType: "no_license",
          errorItems: new Map([
            ["agents", ["a"]],
            ["agent_stats", ["b"]],
            ["service_stats", ["c"]],
          ]),
        });
      },
    ],
    [
      46,
      "a resource is written in three ways",
      () => {
        for (const resource of ["config/monitor", "config\\/monitor", "config\\monitor"])
          expect(
            response(
              `{"response":{ {"resource":"${resource}","command":"subscribe","id":"7","status":"ok"} }}`,
            ),
          ).toMatchObject({ status: "ok", id: "7" });
        expect(
          response("<response><resource> config\\monitor </resource><status>ok</status></response>").status,
        ).toBe("ok");
      },
    ],
    [
      47,
      "the target tells what a list holds, whatever its key",
      () => {
        expect(
          facts(
            "on_change",
            list("pause_type_list", '"agents":[{"id":101,"pause":"Almoço","total":60,"partial":30}]'),
          ),
        ).toEqual([
          {
            type: "pauses-listed",
            source: "interact",
            trigger: "manual",
            complete: false,
            pauses: [{ id: "101", name: "Almoço", trigger: "manual", totalMinutes: 60, partialMinutes: 30 }],
          },
        ]);
        const agents =
          "<data><target> agents_list </target><notification_mode> complete </notification_mode><services><member><name>ana</name><state>ready_free</state><state_id>3</state_id></member></servicos></data>";
        expect(facts("on_change", agents)).toMatchObject([
          {
            type: "agents-listed",
            complete: true,
            agents: [{ name: "ana", report: { state: "ready_free", stateId: "3", isTransition: false } }],
          },
        ]);
      },
    ],
    [
      48,
      "`classiciation_list` is the list of classifications",
      () =>
        expect(
          wire(
            "on_change",
            "<data><target>classiciation_list</target><services><member><id>1</id><name>Venda</name><scope>general</scope></member></services></data>",
          ),
        ).toMatchObject({
          kind: "list_change",
          listing: { target: "classification_list", classifications: [{ id: "1", name: "Venda" }] },
        }),
    ],
    [
      49,
      "filters closed by another tag are read",
      () =>
        expect(
          treeOf(
            "<items><member><target>agents_list</target><states><member>logged_in</member></types></member></items>",
          ),
        ).toEqual({ items: [{ target: "agents_list", states: ["logged_in"] }] }),
    ],
    [
      50,
      "lists with a missing comma or a blank in an end tag are read, simple or complete",
      () => {
        const agents =
          '{"response":{"status":"ok","agents":[{"name":"ana","state":"custom_pause","state_id":101 "branch":4001,"contingency":"false"}]}}';
        expect(translatorOf().translateAgentsList(treeOf(agents)).events).toMatchObject([
          {
            complete: true,
            agents: [
              {
                name: "ana",
                report: { state: "custom_pause", stateId: "101", extension: "4001", contingency: false },
              },
            ],
          },
        ]);
        const services =
          "<response><status>ok</status><inbound_services><member> SAC </member></inbound_service s><outbound_services><member>Vendas</member></outbound_services></response>";
        expect(translatorOf().translateServicesList(treeOf(services)).events).toMatchObject([
          {
            services: [
              { name: "SAC", direction: "inbound" },
              { name: "Vendas", direction: "outbound" },
            ],
          },
        ]);
        const simple =
          '{"response":{"status":"ok","logged_in_agents":["ana"],"logged_out_agents":"rui, o outro"}}';
        expect(translatorOf().translateAgentsList(treeOf(simple)).events).toMatchObject([
          { agents: [{ name: "ana" }, { name: "rui, o outro", report: { state: "not_logged_in" } }] },
        ]);
      },
    ],
    [
      51,
      "a list refused for haste empties nothing",
      () => {
        const refused =
          '{"response":{"command":"get_agents_list","status":"error","error_type":"unsafe_request"}}';
        expect(translatorOf().translateAgentsList(treeOf(refused)).events).toEqual([]);
        expect(
          translatorOf().translateAgentsList(treeOf('{"response":{"status":"ok"}}')).events,
        ).toMatchObject([{ complete: false }]);
      },
    ],
    [
      52,
      "times of pauses are minutes",
      () =>
        expect(
          translatorOf().translatePausesList(
            treeOf(
              '{"response":{"status":"ok","trigger":"scheduled","pauses":[{"pause":"Ginástica","id":7,"duration":"15"}]}}',
            ),
            "manual",
          ).events,
        ).toMatchObject([
          { trigger: "scheduled", complete: true, pauses: [{ id: "7", durationMinutes: 15 }] },
        ]),
    ],
    [
      53,
      "an error of close_channel says `id` for the channel",
      () => {
        expect(
          response(
            '{"response":{"command":"close_channel","id":10,"status":"error","error_type":"not_found"}}',
          ),
        ).toMatchObject({ channelId: "10" });
        expect(
          response('{"response":{"command":"close_channel","channel_id":10,"status":"ok"}}'),
        ).toMatchObject({ channelId: "10" });
      },
    ],
  ])("row %i: %s", (_row, _words, holds) => holds());
});
