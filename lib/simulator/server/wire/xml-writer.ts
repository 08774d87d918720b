import type { WireWriter, WriterMark } from "./wire-writer";
import type { WriterStyle } from "./writer-style";

const unsafe = /[&<>"\p{Cc}]/u;

/** XML without blanks or declaration: lists hold `<member>`, an unnamed root writes no tag. */
export class XmlWriter implements WireWriter {
  readonly #style: WriterStyle;
  #text = "";
  #closers: string[] = [];

  constructor(style: WriterStyle) {
    this.#style = style;
  }

  openObject(name?: string): void {
    const tag = name ?? (this.#closers.length === 0 ? undefined : "member");
    if (tag !== undefined) this.#text += `<${tag}>`;
    this.#closers.push(tag === undefined ? "" : `</${tag}>`);
  }

  openList(name: string): void {
    this.#text += `<${name}>`;
    this.#closers.push(this.#style.crossedTags && name.endsWith("s") ? "</stats>" : `</${name}>`);
  }

  close(): void {
    this.#text += this.#closers.pop() ?? "";
  }

  field(name: string, value: string | number | boolean): void {
    if (this.#style.repeatedTags && typeof value === "number") this.#text += `<${name}>0</${name}>`;
    this.#text += `<${name}>${this.#scalar(value)}</${name}>`;
  }

  item(value: string | number | boolean): void {
    this.field("member", value);
  }

  mark(): WriterMark {
    return { text: this.#text, isFirst: true, depth: this.#closers.length };
  }

  rewind(mark: WriterMark): void {
    this.#text = mark.text;
    this.#closers.length = mark.depth;
  }

  xmlOnly(text: string): void {
    this.#text += text;
  }

  length(): number {
    return this.#text.length;
  }

  take(): string {
    const text = this.#text;
    this.#text = "";
    return text;
  }

  #scalar(value: string | number | boolean): string {
    const text = typeof value === "string" && unsafe.test(value) ? escapeText(value) : String(value);
    return this.#style.paddedText ? ` ${text} ` : text;
  }
}

function escapeText(text: string): string {
  let escaped = "";
  for (const character of text) escaped += escapeCharacter(character);
  return escaped;
}

function escapeCharacter(character: string): string {
  switch (character) {
    case "&":
      return "&amp;";
    case "<":
      return "&lt;";
    case ">":
      return "&gt;";
    case '"':
      return "&quot;";
    case "\t":
    case "\n":
    case "\r":
      return `&#${character.charCodeAt(0)};`;
    default:
      // XML 1.0 has no way to say the other control characters.
      return character < " " ? "" : character;
  }
}
