import type { CodecError } from "./codec-error.ts";
import { endOfJsonValue } from "./end-of-json-value.ts";
import { isEnvelope } from "./is-envelope.ts";
import { parseJson } from "./parse-json.ts";
import type { PlainValue } from "./plain-node.ts";
import { setOwn } from "./set-own.ts";
import type { StatisticsSlice } from "./statistics-slice.ts";

/**
 * Finds where the members of top-level lists begin and end in a JSON text, minding strings and brackets, and parses
 * each by itself: no parse is ever longer than one member. Commas may be missing or superfluous.
 */
export class JsonSplitter {
  /** Set when reading cannot go on. */
  error: CodecError | undefined;
  /** Whether a member had to be mended. */
  mended = false;
  /** What has been read and not given away, out of its envelope. */
  readonly rest: Record<string, PlainValue> = {};
  readonly #text: string;
  #at = 0;
  /** Open objects: the body, and an envelope in it. */
  #depth = 0;
  #list: string | undefined;
  #hasGiven = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next member, or undefined at the end or on an error. */
  next(): StatisticsSlice | undefined {
    if (this.#depth === 0) this.#open();
    while (this.error === undefined && this.#depth > 0) {
      const character = this.#skipSeparators();
      const slice =
        this.#list === undefined ? this.#readField(character) : this.#readMember(character, this.#list);
      if (slice !== undefined) return slice;
    }
    if (this.error === undefined && this.#skipBlanks() !== "") this.#fail();
    return undefined;
  }

  #open(): void {
    if (this.#skipBlanks() !== "{") {
      this.error = { code: "not_an_object", detail: "a bare list or scalar" };
      return;
    }
    this.#at++;
    this.#depth = 1;
  }

  #readField(character: string): undefined {
    if (character === "}") {
      this.#at++;
      this.#depth--;
      return undefined;
    }
    const key = character === '"' ? this.#parse(endOfJsonValue(this.#text, this.#at)) : undefined;
    if (typeof key !== "string" || this.#skipBlanks() !== ":") return this.#fail();
    this.#at++;
    const opener = this.#skipBlanks();
    if (opener === "{" && this.#depth === 1 && isEnvelope(key)) {
      this.#at++;
      this.#depth++;
    } else if (opener === "[") {
      this.#at++;
      this.#list = key;
      this.#hasGiven = false;
    } else {
      const value = this.#parse(endOfJsonValue(this.#text, this.#at));
      if (value !== undefined) setOwn(this.rest, key, value);
    }
  }

  #readMember(character: string, list: string): StatisticsSlice | undefined {
    if (character === "]") {
      this.#at++;
      this.#list = undefined;
      if (!this.#hasGiven) setOwn(this.rest, list, []);
      return undefined;
    }
    const member = this.#parse(endOfJsonValue(this.#text, this.#at));
    if (member === undefined) return undefined;
    this.#hasGiven = true;
    return { list, member };
  }

  /** The value from here to `end`; undefined, with the error set, when there is none. */
  #parse(end: number | "too_deep" | undefined): PlainValue | undefined {
    if (end === "too_deep") {
      this.error = { code: "too_deep", detail: "nested beyond reason" };
      return undefined;
    }
    const parsed = end === undefined ? undefined : parseJson(this.#text.slice(this.#at, end));
    if (end === undefined || parsed === undefined) return this.#fail();
    this.#at = end;
    if (parsed.mended) this.mended = true;
    return parsed.value;
  }

  #skipBlanks(): string {
    while (isBlank(this.#text.charCodeAt(this.#at))) this.#at++;
    return this.#text.charAt(this.#at);
  }

  #skipSeparators(): string {
    let character = this.#skipBlanks();
    while (character === ",") {
      this.#at++;
      character = this.#skipBlanks();
    }
    return character;
  }

  #fail(): undefined {
    this.error = { code: "not_well_formed", detail: "not JSON" };
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
