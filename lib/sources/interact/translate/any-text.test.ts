import fc from "fast-check";
import { expect, it } from "vitest";
import { encodeRequest } from "../codec/index.ts";
import {
  readClassificationsList,
  readGrants,
  readMibs,
  readResponse,
  readSubscriptions,
} from "../wire/index.ts";
import { messageKit } from "./message-kit.ts";

const events = [
  "on_service_stats",
  "on_agent_stats",
  "on_alarm",
  "on_change",
  "on_agent_status",
  "on_config_change",
  "on_queue_change",
  "on_call_receive",
  "on_chat_message",
  "on_typing",
  "on_subscription_expire",
  "message",
  "__proto__",
  "constructor",
];

const fields = fc.constantFrom(
  ..."agents services name stats media_type calls_details states_details call_id alarms active service value reference target agent state pre_pause devices quantity queues calls __proto__ constructor response data member id error_items grants variables key".split(
    " ",
  ),
);
const node = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom("", "ana", "007", 7, null, true, "agents_list", "ready_free", "__proto__", "voice"),
    fc.array(tie("value"), { maxLength: 3 }),
    tie("node"),
  ),
  node: fc.dictionary(fields, tie("value"), { maxKeys: 6 }),
})).node as fc.Arbitrary<Record<string, string>>;

const translator = messageKit.translatorOf({ alarmThresholds: () => [{ name: "max_x", value: 1 }] });

/** Whatever is said, it is understood or refused, the same whole and in slices where it is well formed. */
function hear(event: string, text: string): void {
  const format = text.startsWith("<") ? "xml" : "json";
  const whole = translator.translateMessage(event, text, format);
  const slices = translator.translateInSlices(event, text, format);
  let step = slices.next();
  while (step.done !== true) step = slices.next();
  if (whole.ok && step.value.ok) expect(typeof step.value.events.length).toBe("number");
}

it("no message of any shape stops the channel", () => {
  fc.assert(
    fc.property(fc.constantFrom(...events), node, fc.boolean(), (event, tree, isXml) => {
      hear(event, encodeRequest(tree, isXml ? "xml" : "json"));
    }),
    { numRuns: 500 },
  );
});

it("no text, and no message with a piece cut out or put in, stops the channel", () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom("<", "</", ">", "{", "}", "]", '"', "\\", "&#x", ","),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...events),
      node,
      fc.boolean(),
      fc.nat(200),
      fc.nat(20),
      piece,
      (event, tree, isXml, at, length, instead) => {
        const text = encodeRequest(tree, isXml ? "xml" : "json");
        hear(event, text.slice(0, at) + instead + text.slice(at + length));
        hear(event, instead);
      },
    ),
    { numRuns: 500 },
  );
});

it("no answer of any shape stops a reader of answers", () => {
  fc.assert(
    fc.property(node, (tree) => {
      for (const read of [readClassificationsList, readGrants, readMibs, readSubscriptions]) {
        expect(read(tree).diagnostics.dropped).toBeGreaterThanOrEqual(0);
      }
      expect(readResponse(tree).status).toMatch(/ok|error|absent/);
      translator.translateAgentsList(tree);
      translator.translateServicesList(tree);
      translator.translatePausesList(tree, "manual");
      translator.translateAgentStatuses(tree);
    }),
    { numRuns: 500 },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});
