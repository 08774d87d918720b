import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import type { PlainNode, PlainValue } from "../codec/index.ts";
import { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { readAgentStats } from "./read-agent-stats.ts";
import { readCall } from "./read-call.ts";
import { shapeFields } from "./shape-fields.ts";

const { requiredText, text, word, number, flag } = shapeFields;

// The shapes in words, which the hand-written readers of the hot path must agree with.
const callShape = z.object({
  call_id: requiredText,
  agent: text,
  service: text,
  media_type: word,
  interlocutor: text,
  duration: number,
  call_state: word,
  call_source: word,
  consultation_call_id: text,
  entry_point: text,
  entry_address: text,
  profile: number,
  priority: number,
  queued: flag,
});

const statsShape = z
  .object({ media_type: word.pipe(z.string()) })
  .catchall(number)
  .transform(({ media_type: media, ...values }) => ({
    media,
    values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
  }));

const agentShape = z.object({
  name: requiredText,
  services: z.array(z.object({ name: requiredText, stats: z.array(statsShape) })),
});

const scalar: fc.Arbitrary<PlainValue> = fc.oneof(
  fc.nat(),
  fc.nat().map(String),
  fc.constantFrom(
    "",
    " ",
    "007",
    "0x1F",
    "1e5",
    "true",
    " Ana ",
    "12,5",
    "-3",
    "NaN",
    "voice",
    "Internal Consultation",
  ),
  fc.boolean(),
  fc.constant(null),
);
const record = (names: readonly string[]): fc.Arbitrary<PlainNode> =>
  fc.dictionary(fc.constantFrom(...names), scalar, { noNullPrototype: true });

it("a call is read by hand as its shape says", () => {
  fc.assert(
    fc.property(record(Object.keys(callShape.shape)), (node) => {
      const byHand = readCall(node, new DiagnosticsCollector());
      const byShape = callShape.safeParse(node);
      expect(byHand !== undefined).toBe(byShape.success);
      if (byHand === undefined || !byShape.success) return;
      const { call_id: id, ...fields } = byShape.data;
      expect({ ...byHand, idEcho: undefined }).toEqual({
        id,
        idEcho: undefined,
        agent: fields.agent,
        service: fields.service,
        media: fields.media_type,
        interlocutor: fields.interlocutor,
        durationSeconds: fields.duration,
        state: fields.call_state,
        origin: fields.call_source,
        consultationCallId: fields.consultation_call_id,
        entryPoint: fields.entry_point,
        entryAddress: fields.entry_address,
        profile: fields.profile,
        priority: fields.priority,
        queued: fields.queued,
      });
    }),
    { numRuns: 500 },
  );
});

it("the statistics of an agent are read by hand as their shape says", () => {
  const media = record(["total", "inbound", "talk_time", "a_new_one", "constructor"]).map((values) => ({
    ...values,
    media_type: "voice",
  }));
  const agents = fc.record({
    name: fc.constantFrom("ana", " rui ", "007", "constructor"),
    services: fc.array(fc.record({ name: fc.constantFrom("SAC", "1e5"), stats: fc.array(media) })),
  });
  fc.assert(
    fc.property(agents, (node) => {
      const byHand = readAgentStats(node, new DiagnosticsCollector());
      expect(byHand).toEqual(agentShape.parse(node));
    }),
    { numRuns: 300 },
  );
});
