import type { WireWriter, WriterMark } from "./wire-writer";
import type { WriterStyle } from "./writer-style";

/** JSON without blanks. */
export class JsonWriter implements WireWriter {
  readonly #style: WriterStyle;
  #text = "";
  #isFirst = true;
  #closers: string[] = [];

  constructor(style: WriterStyle) {
    this.#style = style;
  }

  openObject(name?: string): void {
    this.#open(name, "{", "}");
  }

  openList(name: string): void {
    this.#open(name, "[", "]");
  }

  close(): void {
    if (this.#style.trailingCommas && !this.#isFirst) this.#text += ",";
    this.#text += this.#closers.pop() ?? "";
    this.#isFirst = false;
  }

  field(name: string, value: string | number | boolean): void {
    this.#text += this.#isFirst ? `"${name}":` : `,"${name}":`;
    this.#text += this.#scalar(value);
    this.#isFirst = false;
  }

  item(value: string | number | boolean): void {
    if (!this.#isFirst) this.#text += ",";
    this.#text += this.#scalar(value);
    this.#isFirst = false;
  }

  mark(): WriterMark {
    return { text: this.#text, isFirst: this.#isFirst, depth: this.#closers.length };
  }

  rewind(mark: WriterMark): void {
    this.#text = mark.text;
    this.#isFirst = mark.isFirst;
    this.#closers.length = mark.depth;
  }

  xmlOnly(): void {}

  length(): number {
    return this.#text.length;
  }

  take(): string {
    const text = this.#text;
    this.#text = "";
    return text;
  }

  #open(name: string | undefined, opener: string, closer: string): void {
    if (!this.#isFirst) this.#text += ",";
    if (name !== undefined) this.#text += `"${name}":`;
    this.#text += opener;
    this.#closers.push(closer);
    this.#isFirst = true;
  }

  #scalar(value: string | number | boolean): string {
    if (typeof value === "string") return JSON.stringify(value);
    return this.#style.numbersAsStrings ? `"${value}"` : String(value);
  }
}
