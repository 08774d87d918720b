import type { BodyNode } from "./body-node";
import { decodeEntity } from "./decode-entity";
import { SyntaxFault } from "./syntax-fault";

const maxDepth = 40;
const namePattern = /[\p{L}_][\p{L}\p{N}_.:-]*/uy;

/**
 * Parses a request in XML and answers the content of its root element: text, a list (all children
 * are `<member>`) or fields. Throws SyntaxFault with the position of the first error. A declaration
 * closed by `>` alone, as the manual prints it, is accepted; a document type never is.
 */
export function parseXml(text: string): BodyNode {
  return new XmlScanner(text).document();
}

class XmlScanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): BodyNode {
    this.#skipProlog();
    if (this.#text[this.#at] !== "<") this.#fail("an element was expected");
    const [, node] = this.#element(0);
    this.#skipProlog();
    if (this.#at < this.#text.length) this.#fail("text after the root element");
    return node;
  }

  #skipProlog(): void {
    for (;;) {
      while (/\s/.test(this.#text[this.#at] ?? "")) this.#at += 1;
      if (this.#text.startsWith("<?", this.#at)) this.#skipPast(">");
      else if (this.#text.startsWith("<!--", this.#at)) this.#skipPast("-->");
      else return;
    }
  }

  #element(depth: number): [string, BodyNode] {
    if (depth > maxDepth) this.#fail("nested too deeply");
    const name = this.#openTag();
    if (this.#text[this.#at - 2] === "/") return [name, ""];
    const children: [string, BodyNode][] = [];
    let content = "";
    while (!this.#text.startsWith("</", this.#at)) {
      if (this.#at >= this.#text.length) this.#fail(`<${name}> is not closed`);
      if (this.#text.startsWith("<!--", this.#at)) this.#skipPast("-->");
      else if (this.#text.startsWith("<![CDATA[", this.#at)) content += this.#characterData();
      else if (this.#text[this.#at] === "<") children.push(this.#element(depth + 1));
      else content += this.#characters();
    }
    this.#closeTag(name);
    return [name, toNode(children, content)];
  }

  #openTag(): string {
    this.#at += 1;
    const name = this.#name();
    const end = this.#text.indexOf(">", this.#at);
    if (end < 0) this.#fail(`the tag <${name} is not closed`);
    if (!/^(?:\s+[^<>]*)?\/?$/.test(this.#text.slice(this.#at, end)))
      this.#fail(`the tag <${name} is malformed`);
    this.#at = end + 1;
    return name;
  }

  #closeTag(name: string): void {
    const start = this.#at;
    this.#at += 2;
    const found = this.#name();
    if (found !== name) {
      this.#at = start;
      this.#fail(`</${name}> was expected, </${found}> was found`);
    }
    while (/\s/.test(this.#text[this.#at] ?? "")) this.#at += 1;
    if (this.#text[this.#at] !== ">") this.#fail("'>' was expected");
    this.#at += 1;
  }

  #characters(): string {
    const end = this.#text.indexOf("<", this.#at);
    const raw = this.#text.slice(this.#at, end < 0 ? this.#text.length : end);
    const start = this.#at;
    this.#at += raw.length;
    return raw.replace(/&[^;&\s]{0,10};?/gu, (entity, offset: number) => {
      const decoded = decodeEntity(entity);
      if (decoded !== undefined) return decoded;
      this.#at = start + offset;
      return this.#fail("an unknown entity");
    });
  }

  #characterData(): string {
    const start = this.#at + "<![CDATA[".length;
    this.#skipPast("]]>");
    return this.#text.slice(start, this.#at - 3);
  }

  #name(): string {
    namePattern.lastIndex = this.#at;
    const match = namePattern.exec(this.#text);
    if (match === null) return this.#fail("a tag name was expected");
    this.#at += match[0].length;
    return match[0];
  }

  #skipPast(mark: string): void {
    const end = this.#text.indexOf(mark, this.#at);
    if (end < 0) this.#fail(`'${mark}' was expected`);
    this.#at = end + mark.length;
  }

  #fail(problem: string): never {
    throw new SyntaxFault(problem, this.#text, this.#at);
  }
}

function toNode(children: readonly [string, BodyNode][], content: string): BodyNode {
  if (children.length === 0) return content.trim();
  if (children.every(([name]) => name === "member")) return children.map(([, node]) => node);
  return new Map(children);
}
