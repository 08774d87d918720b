import { describe, expect, it } from "vitest";
import { decodeBody } from "./decode-body.ts";
import { decodeBytes } from "./decode-bytes.ts";

const treeOf = (text: string) => {
  const decoded = decodeBody(text);
  return decoded.ok ? decoded.tree : decoded.error.code;
};

describe("a body of either format becomes one plain tree", () => {
  it("lists of one, many and no members stay lists", () => {
    expect(treeOf("<agents><member>ana</member></agents>")).toEqual({ agents: ["ana"] });
    expect(treeOf("<agents><member>ana</member><member>rui</member></agents>")).toEqual({
      agents: ["ana", "rui"],
    });
    expect(treeOf("<r><agents/><services></services></r>")).toEqual({ r: { agents: "", services: "" } });
  });

  it.each([
    ["007", "007"],
    ["0x1F", "0x1F"],
    ["1e5", "1e5"],
    ["true", "true"],
    [" +49 30 1234 ", "+49 30 1234"],
    ["", ""],
    ["__proto__", "__proto__"],
    ["constructor", "constructor"],
    ["A &amp; B &lt;c&gt; &quot;d&quot; &apos;e&apos;", "A & B <c> \"d\" 'e'"],
    ["Jo&#227;o &#x1F600;", "João 😀"],
    ["<![CDATA[A & B <c>]]>", "A & B <c>"],
    ["fish & chips", "fish & chips"],
    ["&nbsp;&unknown;", "&nbsp;&unknown;"],
  ])("an agent called %j in XML keeps that name", (written, name) => {
    expect(treeOf(`<data><agent>${written}</agent></data>`)).toEqual({ data: { agent: name } });
  });

  it.each(["007", "0x1F", "1e5", "true", " +49..", "", "__proto__", "constructor"])(
    "an agent called %j in JSON keeps that name",
    (name) => {
      expect(treeOf(JSON.stringify({ agent: name }))).toEqual({ agent: name });
    },
  );

  it("a tag called __proto__ is an ordinary field and touches no prototype", () => {
    const xml = treeOf("<stats><__proto__>1</__proto__><constructor>2</constructor></stats>");
    const json = treeOf('{"stats":{"__proto__":"1","constructor":"2"}}');
    expect(xml).toEqual(json);
    expect(Object.keys(Object(Object(xml).stats))).toEqual(["__proto__", "constructor"]);
    expect(Object.prototype).not.toHaveProperty("1");
    expect(Object.getPrototypeOf(Object(xml).stats)).toBe(Object.prototype);
  });

  it("5,000 agents with ampersands and accents are read", () => {
    const members = Array.from(
      { length: 5000 },
      (_, i) => `<member><name>Conceição &amp; ${i}</name></member>`,
    );
    const start = process.cpuUsage();
    const tree = treeOf(`<response><agents>${members.join("")}</agents></response>`);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
    expect(Object(tree).response.agents).toHaveLength(5000);
    expect(Object(tree).response.agents[4999]).toEqual({ name: "Conceição & 4999" });
  });
});

describe("what is no data is a typed error", () => {
  it.each([
    ["an empty answer", "", "empty"],
    ["blanks", " \r\n ", "empty"],
    ["a login page", "<!DOCTYPE html><html><body>Login</body></html>", "html_page"],
    ["a login page without its type", "\n<html><head></head></html>", "html_page"],
    ["plain words of a 400", "Bad Request at line 3", "not_well_formed"],
    ["an answer cut short in JSON", '{"response":{"status":"ok"', "not_well_formed"],
    ["an answer cut short in XML", "<response><status>ok</status>", "not_well_formed"],
    ["NaN", '{"agents":[{"name":"ana","total":NaN}]}', "not_well_formed"],
    ["something after the end", '{"status":"ok"} and more', "not_well_formed"],
    ["a bare list", "[1,2]", "not_an_object"],
    ["a NUL", "{\u0000}", "not_text"],
  ])("%s", (_words, text, code) => {
    expect(treeOf(text)).toBe(code);
  });

  it("a byte order mark and a repeated key do no harm: the last value counts", () => {
    expect(treeOf('\ufeff{"waiting":1,"waiting":2}')).toEqual({ waiting: 2 });
    expect(treeOf("\ufeff<s><waiting>1</waiting><waiting>2</waiting></s>")).toEqual({ s: { waiting: "2" } });
  });

  it("bytes are read by the charset of the answer, and refused outside it", () => {
    const latin = Buffer.from("<name>João</name>", "latin1");
    expect(decodeBytes(latin, { contentType: "text/xml; charset=ISO-8859-1" })).toMatchObject({
      tree: { name: "João" },
    });
    expect(decodeBytes(latin)).toMatchObject({ ok: false, error: { code: "not_text" } });
    expect(decodeBytes(latin, { contentType: "text/xml; charset=klingon" })).toMatchObject({ ok: false });
  });
});
