type Expectation = "key" | "colon" | "value" | "after";

/** An object, an array, or a brace written twice that is left out. */
interface Nest {
  readonly kind: "object" | "array" | "doubled";
  expects: Expectation;
}

const token = /\s+|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+|"/g;
const badEscape = /\\(?:(["\\/bfnrt]|u[0-9a-fA-F]{4})|([\s\S]))/g;

/**
 * JSON text with the slips the CTI is known for put right: trailing, doubled and missing commas, a missing colon,
 * an opening brace written twice, escapes that do not exist, raw line breaks in strings. Nothing is invented: a text cut
 * short, `NaN` or anything after the end stays as wrong as it was. Linear in the text.
 */
export function mendJson(text: string): string {
  const out: string[] = [];
  const nests: Nest[] = [];
  for (const [word] of text.matchAll(token)) {
    const nest = nests[nests.length - 1];
    if (/^\s/.test(word)) continue;
    if (word === ",") {
      if (nest === undefined || nest.expects !== "after") continue;
      out.push(",");
      nest.expects = nest.kind === "array" ? "value" : "key";
    } else if (word === "}" || word === "]") {
      if (out[out.length - 1] === ",") out.pop();
      if (nests.pop()?.kind !== "doubled") out.push(word);
      const outer = nests[nests.length - 1];
      if (outer !== undefined) outer.expects = "after";
    } else {
      openOrValue(word, nest, nests, out);
    }
  }
  return out.join("");
}

function openOrValue(word: string, nest: Nest | undefined, nests: Nest[], out: string[]): void {
  if (word === ":") {
    if (nest !== undefined) nest.expects = "value";
    out.push(word);
    return;
  }
  if (word === "{" && nest?.expects === "key") {
    nests.push({ kind: "doubled", expects: "key" });
    return;
  }
  if (nest?.expects === "after") {
    out.push(",");
    nest.expects = nest.kind === "array" ? "value" : "key";
  }
  if (nest?.expects === "colon") {
    out.push(":");
    nest.expects = "value";
  }
  if (nest !== undefined) nest.expects = nest.expects === "key" ? "colon" : "after";
  out.push(word.startsWith('"') ? mendString(word) : word);
  if (word === "{") nests.push({ kind: "object", expects: "key" });
  if (word === "[") nests.push({ kind: "array", expects: "value" });
}

function mendString(word: string): string {
  return word
    .replace(badEscape, (match, good: string | undefined) => (good === undefined ? `\\${match}` : match))
    .replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
      /[\u0000-\u001f]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
}
