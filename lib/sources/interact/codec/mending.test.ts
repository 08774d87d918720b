import { describe, expect, it } from "vitest";
import { decodeBody } from "./decode-body.ts";

const mended = (text: string) => {
  const decoded = decodeBody(text);
  return decoded.ok ? decoded : decoded.error.code;
};

describe("XML that the manual itself gets wrong is understood", () => {
  it.each([
    [
      "an end tag of another name closes its opener",
      "<s><agent_stats><member>total</member></stats><x>1</x></s>",
      { s: { agent_stats: ["total"], x: "1" } },
    ],
    [
      "crossed end tags close their openers",
      "<agents><member><name> ana </agent><dt_login> 1 </name></member></agents>",
      { agents: [{ name: "ana", dt_login: "1" }] },
    ],
    [
      "an end tag without its slash",
      "<s><update_interval> 5 <update_interval></s>",
      { s: { update_interval: "5" } },
    ],
    [
      "an element never closed",
      "<s><availability> 3 <queue>4</queue></s>",
      { s: { availability: "3", queue: "4" } },
    ],
    ["an end tag without its mark", "<d><agent>ana/agent><x>1</x></d>", { d: { agent: "ana", x: "1" } }],
    ["an end tag with a backslash", "<file_name> a.txt <\\file_name>", { file_name: "a.txt" }],
    ["a blank inside an end tag", "<r><a>1</a s><b>2</ b></r>", { r: { a: "1", b: "2" } }],
    ["an end tag broken by a line", "<r><call_id>1</call_\nid></r>", { r: { call_id: "1" } }],
    ["an end tag too many", "<l><member>1</member></member><member>2</member></l>", { l: ["1", "2"] }],
    ["a stray brace", "<request>{ <agent>ana</agent></request>", { request: { agent: "ana" } }],
    ["an address in angles", "<d><who>Ana <ana@x.org></who></d>", { d: { who: "Ana <ana@x.org>" } }],
    ["a bare less-than", "<name>a < b</name>", { name: "a < b" }],
    ["a declaration without its end", '<?xml version="1.0" encoding="UTF-8"><a>1</a>', { a: "1" }],
    ["several roots", "<id>1</id><channel_id>2</channel_id>", { id: "1", channel_id: "2" }],
    ["attributes", "<a x=\"1>2\"><b y='3'/><c>4</c></a>", { a: { b: "", c: "4" } }],
  ])("%s", (_words, text, tree) => {
    expect(mended(text)).toMatchObject({ ok: true, tree });
  });

  it("a well-formed body is not called mended, a mended one is", () => {
    expect(mended("<a><b>1</b></a>")).toMatchObject({ mended: false });
    expect(mended("<a><b>1</c></a>")).toMatchObject({ mended: true });
    expect(mended('{"a":1}')).toMatchObject({ mended: false });
    expect(mended('{"a":1,}')).toMatchObject({ mended: true });
  });
});

describe("JSON that the manual itself gets wrong is understood", () => {
  it.each([
    ["a comma at the end of an object", '{"a":1,}', { a: 1 }],
    ["a comma at the end of a list", '{"a":[1,2, ]}', { a: [1, 2] }],
    ["two commas", '{"a":1,,"b":2}', { a: 1, b: 2 }],
    ["a missing comma between fields", '{"a":"x" "b":2}', { a: "x", b: 2 }],
    ["a missing comma between members", '{"a":[{"b":1} {"b":2}]}', { a: [{ b: 1 }, { b: 2 }] }],
    ["a missing colon", '{"agent" "ana"}', { agent: "ana" }],
    ["an escape that does not exist", '{"resource":"config\\monitor"}', { resource: "config\\monitor" }],
    ["half an escape", '{"a":"\\u12"}', { a: "\\u12" }],
    ["an opening brace written twice", '{"response":{ {"a":1}, "b":2}}', { response: { a: 1, b: 2 } }],
    ["a line break inside a text", '{"a":"x\ny"}', { a: "x\ny" }],
    ["commas, colons and braces inside texts stay", '{"a":"x,}{:]",}', { a: "x,}{:]" }],
  ])("%s", (_words, text, tree) => {
    expect(mended(text)).toMatchObject({ ok: true, mended: true, tree });
  });
});
