import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBody } from "./decode-body.ts";
import { EncodeError } from "./encode-error.ts";
import { encodeRequest } from "./encode-request.ts";
import type { PlainNode, PlainValue } from "./plain-node.ts";
import { sliceStatistics } from "./slice-statistics.ts";
import { unwrapEnvelope } from "./unwrap-envelope.ts";

const name = fc.constantFrom(
  "name",
  "agents",
  "services",
  "stats",
  "a-b",
  "constructor",
  "__proto__",
  "x_1",
  "calls",
);
const text = fc
  .string({ unit: "grapheme", maxLength: 30 })
  .filter((value) => value === value.trim() && !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(value));

/** Trees that XML can say: texts, nodes, and lists of more than nothing. */
const sayable: fc.Arbitrary<PlainNode> = fc.letrec<{ value: PlainValue; node: PlainNode }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, text, fc.array(tie("value"), { minLength: 1, maxLength: 4 }), tie("node")),
  node: fc.dictionary(name, tie("value"), { minKeys: 1, maxKeys: 5 }) as fc.Arbitrary<PlainNode>,
})).node;

function wholeOf(body: string): PlainValue {
  const decoded = decodeBody(body);
  return decoded.ok ? unwrapEnvelope(decoded.tree) : decoded.error.code;
}

function slicedOf(body: string, format: "json" | "xml"): PlainValue {
  const lists = new Map<string, PlainValue[]>();
  const slices = sliceStatistics(body, format);
  let step = slices.next();
  for (; step.done !== true; step = slices.next()) {
    const members = lists.get(step.value.list) ?? [];
    lists.set(step.value.list, [...members, step.value.member]);
  }
  return step.value.ok ? { ...step.value.rest, ...Object.fromEntries(lists) } : step.value.error.code;
}

describe("requests and answers survive the wire", () => {
  it("what is encoded in JSON is decoded as it was", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 })), (tree) => {
        const plain = tree as PlainNode;
        expect(decodeBody(encodeRequest(plain, "json"))).toEqual({
          ok: true,
          tree: JSON.parse(JSON.stringify(plain)),
          mended: false,
        });
      }),
    );
  });

  it("what is encoded in XML is decoded as it was, and needs no mending", () => {
    fc.assert(
      fc.property(sayable, (tree) => {
        const decoded = decodeBody(encodeRequest(tree, "xml"));
        expect(decoded).toEqual({ ok: true, tree: { request: tree }, mended: false });
      }),
      { numRuns: 300 },
    );
  });

  it("markup in a name is a name", () => {
    const agent = `</agent><state_id>2</state_id><!-- "&amp;' ]]> -->`;
    expect(decodeBody(encodeRequest({ agent }, "xml"))).toMatchObject({ tree: { request: { agent } } });
    expect(encodeRequest({ agent: "a\rb" }, "xml")).toContain("a&#13;b");
  });

  it("a name that XML cannot carry, or that is no element, is refused rather than changed", () => {
    expect(() => encodeRequest({ agent: "a\u0001" }, "xml")).toThrow(EncodeError);
    expect(() => encodeRequest({ agent: "\ud800" }, "xml")).toThrow(EncodeError);
    expect(() => encodeRequest({ "a b": "c" }, "xml")).toThrow(EncodeError);
  });
});

describe("a body read in slices is the same as read whole", () => {
  it("in XML, through an envelope or none", () => {
    fc.assert(
      fc.property(sayable, fc.boolean(), (tree, isWrapped) => {
        const encoded = encodeRequest(tree, "xml");
        const body = isWrapped ? encoded : encoded.replace(/<\/?request>/g, "");
        expect(slicedOf(body, "xml")).toEqual(wholeOf(body));
      }),
      { numRuns: 300 },
    );
  });

  it("in JSON, pretty-printed or not, wrapped or not", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 })),
        fc.constantFrom(undefined, 1, "\r\n\t"),
        fc.boolean(),
        (tree, space, isWrapped) => {
          const body = JSON.stringify(isWrapped ? { response: tree } : tree, null, space);
          expect(slicedOf(body, "json")).toEqual(wholeOf(body));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("big bodies of XML give the same tree through the scanner as small ones through the strict parser", () => {
    fc.assert(
      fc.property(sayable, (tree) => {
        const small = encodeRequest(tree, "xml");
        const big = small.replace("<request>", `<request>${" ".repeat(10_000)}`);
        expect(wholeOf(big)).toEqual(wholeOf(small));
      }),
      { numRuns: 200 },
    );
  });

  it("a body cut anywhere is an error, never half a truth", () => {
    const body = JSON.stringify({ agents: [{ name: "ana", total: 1 }, { name: "rui" }], z: "q" });
    for (let end = 1; end < body.length; end++)
      expect(slicedOf(body.slice(0, end), "json")).toBe("not_well_formed");
    const xml = "<data><agents><member><name>ana</name></member><member/></agents></data>";
    for (let end = 1; end < xml.length; end++)
      expect(slicedOf(xml.slice(0, end), "xml")).toBe("not_well_formed");
  });
});
