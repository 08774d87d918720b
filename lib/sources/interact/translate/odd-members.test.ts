import { describe, expect, it } from "vitest";
import { messageKit } from "./message-kit.ts";

const { facts, diagnostics, message, inSlices } = messageKit;

const oddNames = ["007", "0x1F", "1e5", "true", "constructor", "__proto__", "hasOwnProperty"];

describe("one odd member costs only itself", () => {
  it("a member without a name is dropped and counted, the others live", () => {
    const text =
      '{"services":[{"stats":[]},7,"x",{"name":"SAC","stats":[{"media_type":"voice","waiting":2}]}]}';
    expect(facts("on_service_stats", text)).toMatchObject([{ services: [{ name: "SAC" }] }]);
    expect(diagnostics("on_service_stats", text).dropped).toBe(3);
  });

  it("a statistic that is no number is dropped and counted, an unknown one kept and counted", () => {
    const text =
      '{"services":[{"name":"SAC","stats":[{"media_type":"voice","waiting":"many","new_one":4,"handled":"7"}]}]}';
    expect(facts("on_service_stats", text)).toMatchObject([
      { services: [{ stats: [{ values: { new_one: 4, handled: 7 } }] }] },
    ]);
    expect(diagnostics("on_service_stats", text)).toEqual({
      unknownEvents: [],
      unknownFields: ["new_one"],
      dropped: 1,
    });
  });

  it.each(["json", "xml"])(
    "statistics and media called __proto__ are dropped and counted in %s",
    (format) => {
      const json =
        '{"services":[{"name":"SAC","stats":[{"media_type":"voice","__proto__":9,"constructor":1},{"media_type":"__proto__","waiting":1}]}]}';
      const xml =
        "<services><member><name>SAC</name><stats><member><media_type>voice</media_type><__proto__>9</__proto__><constructor>1</constructor></member><member><media_type>__proto__</media_type><waiting>1</waiting></member></stats></member></services>";
      const text = format === "json" ? json : xml;
      const [event] = facts("on_service_stats", text);
      expect(event).toMatchObject({
        services: [{ stats: [{ media: "voice", values: { constructor: 1 } }] }],
      });
      expect(diagnostics("on_service_stats", text)).toMatchObject({
        dropped: 2,
        unknownFields: ["constructor"],
      });
      expect(inSlices("on_service_stats", text).outcome).toMatchObject({ diagnostics: { dropped: 2 } });
      expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("waiting");
      expect(Object(9).waiting).toBeUndefined();
    },
  );

  it.each(oddNames)("an agent called %s keeps that name in every event", (name) => {
    const json = JSON.stringify({
      agents: [{ name, services: [{ name, stats: [{ media_type: "chat", total: 1 }] }] }],
    });
    const xml = `<agents><member><name>${name}</name><services><member><name>${name}</name><stats><member><media_type>chat</media_type><total>1</total></member></stats></member></services></member></agents>`;
    for (const text of [json, xml]) {
      expect(facts("on_agent_stats", text)).toMatchObject([{ agents: [{ name, services: [{ name }] }] }]);
    }
    expect(
      facts("on_state_change", JSON.stringify({ agent: name, state: "ready_free", state_id: "03" })),
    ).toMatchObject([{ agent: name, report: { stateId: "03" } }]);
  });

  it("an agent known by a number is known by its digits", () => {
    expect(facts("on_login", '{"agent":4001,"state":"ready"}')).toMatchObject([{ agent: "4001" }]);
  });

  it("names of unknown fields are counted once, and never without bound", () => {
    const fields = Array.from({ length: 500 }, (_, i) => `"n${i}":1`).join(",");
    const odd = diagnostics(
      "on_service_stats",
      `{"services":[{"name":"SAC","stats":[{"media_type":"voice",${fields}}]}]}`,
    );
    expect(odd.unknownFields).toHaveLength(100);
  });

  it.each([
    ["on_state_change", '{"state":"ready_free"}'],
    ["on_call_receive", '{"agent":"ana"}'],
    ["on_chat_message", '{"agent":"ana"}'],
    ["on_change", '{"agents":[]}'],
    ["on_alarm", "{}"],
  ])("%s without what it must say is counted and gives no fact: %s", (event, text) => {
    expect(message(event, text)).toMatchObject({ ok: true, wire: { kind: "malformed" }, events: [] });
    expect(diagnostics(event, text).dropped).toBeGreaterThan(0);
  });

  it("NaN, a login page and garbage are errors with a type", () => {
    expect(message("on_alarm", '{"alarms":NaN}')).toMatchObject({
      ok: false,
      error: { code: "not_well_formed" },
    });
    expect(message("on_alarm", "<html><body>Entrar</body></html>")).toMatchObject({
      error: { code: "html_page" },
    });
    expect(message("on_alarm", '{"alarms":[]}x')).toMatchObject({ error: { code: "not_well_formed" } });
  });
});
