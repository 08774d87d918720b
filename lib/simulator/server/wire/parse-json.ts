import type { BodyNode } from "./body-node";
import { SyntaxFault } from "./syntax-fault";

const maxDepth = 40;

/** Parses strict JSON; throws SyntaxFault with the position of the first error. */
export function parseJson(text: string): BodyNode {
  const scanner = new JsonScanner(text);
  return scanner.document();
}

class JsonScanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): BodyNode {
    const node = this.#value(0);
    this.#blanks();
    if (this.#at < this.#text.length) this.#fail("text after the end of the document");
    return node;
  }

  #value(depth: number): BodyNode {
    if (depth > maxDepth) this.#fail("nested too deeply");
    this.#blanks();
    switch (this.#text[this.#at]) {
      case "{":
        return this.#object(depth);
      case "[":
        return this.#list(depth);
      case '"':
        return this.#string();
      default:
        return this.#literal();
    }
  }

  #object(depth: number): BodyNode {
    const fields = new Map<string, BodyNode>();
    this.#at += 1;
    if (this.#take("}")) return fields;
    do {
      this.#blanks();
      if (this.#text[this.#at] !== '"') this.#fail("a field name in quotes was expected");
      const name = this.#string();
      if (!this.#take(":")) this.#fail("':' was expected");
      fields.set(name, this.#value(depth + 1));
    } while (this.#take(","));
    if (!this.#take("}")) this.#fail("',' or '}' was expected");
    return fields;
  }

  #list(depth: number): BodyNode {
    const items: BodyNode[] = [];
    this.#at += 1;
    if (this.#take("]")) return items;
    do items.push(this.#value(depth + 1));
    while (this.#take(","));
    if (!this.#take("]")) this.#fail("',' or ']' was expected");
    return items;
  }

  #string(): string {
    const start = this.#at;
    for (let at = start + 1; at < this.#text.length; at += 1) {
      const character = this.#text[at];
      if (character === "\\") at += 1;
      else if (character === '"') return this.#decode(start, at + 1);
    }
    return this.#fail("the text is not closed");
  }

  #decode(start: number, end: number): string {
    this.#at = end;
    try {
      return String(JSON.parse(this.#text.slice(start, end)));
    } catch {
      this.#at = start;
      return this.#fail("the text has a bad escape or a control character");
    }
  }

  #literal(): BodyNode {
    const rest = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/.exec(
      this.#text.slice(this.#at, this.#at + 64),
    );
    if (rest === null) return this.#fail("a value was expected");
    this.#at += rest[0].length;
    if (rest[0] === "null") return null;
    if (rest[0] === "true" || rest[0] === "false") return rest[0] === "true";
    return Number(rest[0]);
  }

  #blanks(): void {
    while (/[ \t\n\r]/.test(this.#text[this.#at] ?? "")) this.#at += 1;
  }

  #take(character: string): boolean {
    this.#blanks();
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #fail(problem: string): never {
    throw new SyntaxFault(problem, this.#text, this.#at);
  }
}
