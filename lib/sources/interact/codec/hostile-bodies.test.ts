import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBody } from "./decode-body.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { sliceStatistics } from "./slice-statistics.ts";

const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>`;
const external = `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>`;

/** A few tenths of a second where reading is linear, minutes where it is not: no limit for a busy machine to break. */
const mostCpuMs = 5000;

/** The code of the error, and nothing thrown, from both decoders, without work beyond the text's length. */
function codesOf(text: string) {
  const start = process.cpuUsage();
  const decoded = decodeBody(text);
  const slices = sliceStatistics(text, "xml");
  let step = slices.next();
  while (step.done !== true) step = slices.next();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(mostCpuMs);
  return [decoded, step.value].map((outcome) => (outcome.ok ? "ok" : outcome.error.code));
}

describe("a hostile body is refused at once and harms nothing", () => {
  it.each([
    ["a billion laughs", laughs, "doctype"],
    ["an external entity", external, "doctype"],
    ["a lower-case doctype inside the content", "<a><!doctype b></a>", "doctype"],
    ["an entity declaration", `<a><!ENTITY b "c"></a>`, "doctype"],
    ["a doctype in UTF-16 read as UTF-8", Buffer.from(external, "utf16le").toString("utf8"), "not_text"],
    ["10,000 nested tags", "<a>".repeat(10_000), "too_deep"],
    ["10,000 nested tags, closed", "<a>".repeat(10_000) + "</a>".repeat(10_000), "too_deep"],
    ["10,000 nested lists", `{"a":${"[".repeat(10_000)}${"]".repeat(10_000)}}`, "too_deep"],
    ["10,000 nested objects", `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`, "too_deep"],
    ["a million numeric entities", `<a>${"&#65;".repeat(1_000_000)}</a>`, "too_large"],
    ["more than the cap", `<a>${"x".repeat(33 * 1024 * 1024)}</a>`, "too_large"],
    ["a comment without end, often", "<!--".repeat(100_000), "not_well_formed"],
    ["CDATA without end", `<a>${"<![CDATA[".repeat(50_000)}</a>`, "not_well_formed"],
    ["quotes without end", `<a ${'b="'.repeat(100_001)}>`, "not_well_formed"],
    ["a string without end", `{"a":"${"\\\\".repeat(500_000)}`, "not_well_formed"],
    ["commas without end", `{${",".repeat(1_000_000)}`, "not_well_formed"],
  ])("%s", (_words, text, code) => {
    expect(codesOf(text)).toEqual([code, code]);
  });

  it("a document type in bytes of UTF-16, declared as such, is seen", () => {
    const bytes = Buffer.from(`\ufeff${external}`, "utf16le");
    expect(decodeBytes(bytes, { contentType: "text/xml; charset=utf-16le" })).toMatchObject({
      error: { code: "doctype" },
    });
  });

  it.each(["&#9999999;", "&#0;", "&#xD800;", "&#x110000;", "&#1;"])(
    "a reference to no character (%s) becomes the replacement character",
    (reference) => {
      expect(decodeBody(`<agent>a${reference}b</agent>`)).toMatchObject({ tree: { agent: "a\ufffdb" } });
    },
  );

  it.each([
    "<r</><grants>7</grants><active></active></request>",
    "</></></></a>",
    "<a></></></a></b>",
    "<a>1</a></></b>",
  ])("end tags without a name (%s) end nothing, and the reading comes to its end", (text) => {
    const [decoded, sliced] = codesOf(text);
    expect(sliced).toBe(decoded);
  });

  it("any soup of tags is read to its end", () => {
    const piece = fc.constantFrom(
      ...["<", "</", ">", "/>", "</>", "<a>", "</a>", "<b/>", "</b>", "<member>", "</member>"],
      ...["<response>", "</response>", "<agents>", "a", "7", " ", "&", "/", "=", '"', "!"],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const text of [pieces.join(""), `<response>${pieces.join("")}</response>`])
          expect([
            "ok",
            "empty",
            "not_an_object",
            "not_well_formed",
            "too_deep",
            "doctype",
            "not_text",
          ]).toContain(codesOf(text)[0]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("a doctype within a chat message is only words", () => {
    expect(decodeBody("<message><![CDATA[<!DOCTYPE x>]]></message>")).toMatchObject({
      tree: { message: "<!DOCTYPE x>" },
    });
  });

  it("many distinct tags, crossed tags and stray marks take linear time", () => {
    const crossed = Array.from({ length: 40_000 }, (_, i) => `<t${i}>1</u${i}>`).join("");
    expect(codesOf(crossed)).toEqual(["ok", "ok"]);
    expect(codesOf(`<a>${"< ".repeat(300_000)}</a>`)).toEqual(["ok", "ok"]);
  });
});
