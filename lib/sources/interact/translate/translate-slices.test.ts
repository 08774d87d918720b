import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeRequest, type PlainNode } from "../codec/index.ts";
import { messageKit } from "./message-kit.ts";

const { message, inSlices } = messageKit;

const name = fc.constantFrom("ana", "007", "0x1F", "1e5", "Conceição & filhos", "constructor", "true");
const count = fc.nat(99_999);
const stats = fc.array(
  fc.record(
    {
      media_type: fc.constantFrom("voice", "chat"),
      total: count,
      inbound: count,
      agente_abandoned: count,
      novelty: count,
    },
    { requiredKeys: ["media_type"] },
  ),
  { minLength: 1, maxLength: 3 },
);
const calls = fc.array(
  fc.record({ call_id: fc.constantFrom("1", "31/10/13 13:31:13 013A 8013/00"), duration: count }),
  {
    minLength: 1,
    maxLength: 3,
  },
);
const agents = fc.array(
  fc.record({
    name,
    calls_details: calls,
    services: fc.array(fc.record({ name, stats }), { minLength: 1, maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 6 },
);

describe("a big message read in slices gives the floor what reading it whole does", () => {
  it("for statistics of agents and services, in both formats", () => {
    fc.assert(
      fc.property(agents, fc.constantFrom("json", "xml"), fc.boolean(), (members, format, isService) => {
        const event = isService ? "on_service_stats" : "on_agent_stats";
        const tree: PlainNode = isService
          ? {
              services: members.map((m) => ({
                name: m.name,
                stats: m.services[0]?.stats ?? [],
                calls_details: m.calls_details,
              })),
            }
          : { agents: members };
        const text = encodeRequest(tree, format === "json" ? "json" : "xml");
        const whole = message(event, text);
        const sliced = inSlices(event, text).outcome;
        expect(sliced.ok && sliced.events).toEqual(whole.ok && whole.events);
        expect(sliced.ok && sliced.diagnostics).toEqual(whole.ok && whole.diagnostics);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    [
      "on_alarm",
      '{"alarms":[{"name":"max_queue_length","active":[{"service":"SAC","value":2,"reference":1}]}]}',
    ],
    [
      "on_change",
      '{"target":"agents_list","notification_mode":"complete","agents":[{"name":"ana"},{"name":"rui"}]}',
    ],
    ["on_agent_stats", '{"agents":{"name":"ana"}}'],
    ["on_agent_stats", "<data><Agents><member><name>ana</name></member></Agents></data>"],
    ["on_service_stats", '{"services":[]}'],
    ["on_new_thing", '{"things":[1,2]}'],
  ])("for %s %s", (event, text) => {
    const whole = message(event, text);
    const sliced = inSlices(event, text).outcome;
    expect(sliced.ok && sliced.events).toEqual(whole.ok && whole.events);
    expect(sliced.ok && sliced.diagnostics).toEqual(whole.ok && whole.diagnostics);
  });

  it("it pauses once for every member, and a broken text gives nothing at all", () => {
    const text = JSON.stringify({ agents: Array.from({ length: 50 }, (_, i) => ({ name: `a${i}` })) });
    expect(inSlices("on_agent_stats", text).pauses).toBe(50);
    expect(inSlices("on_agent_stats", text.slice(0, -3)).outcome).toMatchObject({ ok: false });
  });
});
