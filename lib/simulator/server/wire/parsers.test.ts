import { describe, expect, it } from "vitest";
import { parseJson } from "./parse-json";
import { parseXml } from "./parse-xml";
import { SyntaxFault } from "./syntax-fault";

function faultAt(parse: () => unknown): number | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    return error instanceof SyntaxFault ? error.position : Number.NaN;
  }
}

describe("a request in JSON", () => {
  it("is read whole", () => {
    const fields = parseJson(' {"a": [1, -2.5e3, "x\\n\\u00e7", true, null, {}], "__proto__": "p"} ');
    expect(fields).toEqual(
      new Map<string, unknown>([
        ["a", [1, -2500, "x\nç", true, null, new Map()]],
        ["__proto__", "p"],
      ]),
    );
  });

  it.each([
    ["", 0],
    ["{", 1],
    ['{"a":1,}', 7],
    ['{"a":01}', 5],
    ["[1 2]", 3],
    ['{"a":"\\x"}', 5],
    ['{"a":"b', 5],
    ["NaN", 0],
    ["{} x", 3],
    ["{a:1}", 1],
    [`${"[".repeat(60)}`, 41],
  ])("%j is wrong at its position", (text, position) => {
    expect(faultAt(() => parseJson(text))).toBe(position);
  });
});

describe("a request in XML", () => {
  it("is read whole, with a declaration closed as the manual prints it", () => {
    const text =
      '<?xml version="1.0" encoding="UTF-8"><!-- c --><request a="b"><id> 7 </id><agents><member>A &amp; B</member>' +
      "<member>&#199;<![CDATA[<x>]]></member></agents><empty/></request>";
    expect(parseXml(text)).toEqual(
      new Map<string, unknown>([
        ["id", "7"],
        ["agents", ["A & B", "Ç<x>"]],
        ["empty", ""],
      ]),
    );
  });

  it.each([
    ["", 0],
    ["<a>", 3],
    ["<a></b>", 3],
    ["<a>&nada;</a>", 3],
    ["<!DOCTYPE a><a/>", 1],
    ["<a/>x", 4],
    ["<1/>", 1],
    ["<a", 2],
  ])("%j is wrong at its position", (text, position) => {
    expect(faultAt(() => parseXml(text))).toBe(position);
  });
});
