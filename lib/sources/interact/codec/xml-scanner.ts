import type { CodecError } from "./codec-error.ts";
import { frameContent } from "./frame-content.ts";
import { isEnvelope } from "./is-envelope.ts";
import { maxDepth } from "./max-depth.ts";
import { newFrame } from "./new-frame.ts";
import type { PlainValue } from "./plain-node.ts";
import { setOwn } from "./set-own.ts";
import { shortestWindow } from "./shortest-window.ts";
import type { StatisticsSlice } from "./statistics-slice.ts";
import { tagEnd } from "./tag-end.ts";
import type { XmlFrame } from "./xml-frame.ts";
import { xmlText } from "./xml-text.ts";

const elementName = /^[\w:.\-\u0080-\uffff]+$/;

/** One text node with references may not be longer than this: names and numbers never are. */
const maxReferencingText = 256 * 1024;

/**
 * Reads XML without a document model, a member at a time. It mends what the CTI is known to get wrong: end tags
 * that do not match, missing ones, several roots or none, stray characters between elements. Attributes are ignored.
 */
export class XmlScanner {
  /** Set when reading cannot go on. */
  error: CodecError | undefined;
  /** Whether something had to be mended. */
  mended = false;
  readonly #text: string;
  readonly #isSlicing: boolean;
  readonly #root: XmlFrame = newFrame("");
  readonly #stack: XmlFrame[] = [this.#root];
  #top: XmlFrame = this.#root;
  #at = 0;
  #envelopeDepth = 0;
  #nextReference = -1;
  #nextReturn = -1;
  readonly #following = new Map<string, string>();
  #lastName = "";

  /** `text` is clean of declarations (see `cleanXml`). When slicing, members of top-level lists are given away. */
  constructor(text: string, isSlicing: boolean) {
    this.#text = text;
    this.#isSlicing = isSlicing;
  }

  /** The next member of a top-level list, or undefined at the end or on an error. Without slicing, reads all. */
  next(): StatisticsSlice | undefined {
    const text = this.#text;
    while (this.error === undefined) {
      const at = text.indexOf("<", this.#at);
      if (at === -1) {
        this.#finish();
        return undefined;
      }
      const next = text.charCodeAt(at + 1);
      let slice: StatisticsSlice | undefined;
      if (next === 47 || next === 92) slice = this.#readEnd(at);
      else if (isNameStart(next)) slice = this.#readStart(at);
      else slice = this.#readStray(at);
      if (slice !== undefined) return slice;
    }
    return undefined;
  }

  /** What has been read and not given away. */
  get tree(): PlainValue {
    return frameContent(this.#root);
  }

  #readStart(at: number): StatisticsSlice | undefined {
    const text = this.#text;
    const name = this.#readName(at + 1);
    if (name === undefined) return this.#readStray(at);
    const afterName = at + 1 + name.length;
    const close = text.charCodeAt(afterName) === 62 ? afterName : tagEnd(text, afterName);
    if (close === -1) return this.#fail("not_well_formed", "an unclosed tag");
    const between = at > this.#at ? this.#leaveText(at, name) : undefined;
    this.#at = close + 1;
    if (between === "end-tag") return undefined;
    if (text.charCodeAt(close - 1) === 47) return this.#add(name, "");
    const next = text.indexOf("<", close + 1);
    const past = next + 2 + name.length;
    if (text.charCodeAt(next + 1) === 47 && text.charCodeAt(past) === 62 && text.startsWith(name, next + 2)) {
      this.#at = past + 1;
      return this.#add(name, this.#readLeaf(close + 1, next));
    }
    this.#push(name);
    return undefined;
  }

  /**
   * An element's name, if it can be one (`<ana@example.org>` is an address). Members repeat the same order, so that
   * the name that followed last time is nearly always it.
   */
  #readName(from: number): string | undefined {
    const text = this.#text;
    const guess = this.#following.get(this.#lastName);
    if (guess !== undefined && text.startsWith(guess, from) && text.charCodeAt(from + guess.length) === 62) {
      this.#lastName = guess;
      return guess;
    }
    let end = from + 1;
    let code = text.charCodeAt(end);
    while (code !== 62 && code !== 47 && code > 32) code = text.charCodeAt(++end);
    const name = text.slice(from, end);
    if (!elementName.test(name)) return undefined;
    this.#following.set(this.#lastName, name);
    this.#lastName = name;
    return name;
  }

  /** Text before a start tag: blank mostly. Text of words means that the element was never closed. */
  #leaveText(at: number, nextName: string): "end-tag" | undefined {
    const top = this.#top;
    if (top.hasFields || top.hasMembers) return undefined;
    const text = top.text + this.#text.slice(this.#at, at);
    if (top === this.#root || !hasWords(text)) return undefined;
    this.mended = true;
    const trimmed = text.trimEnd();
    const slip = `/${top.name}>`;
    top.text = trimmed.endsWith(slip) ? trimmed.slice(0, -slip.length) : trimmed;
    this.#pop();
    return top.name === nextName ? "end-tag" : undefined;
  }

  #readEnd(at: number): StatisticsSlice | undefined {
    const text = this.#text;
    const close = text.indexOf(">", at + 2);
    if (close === -1) return this.#fail("not_well_formed", "an unclosed end tag");
    const top = this.#top;
    if (!top.hasFields && !top.hasMembers) top.text += text.slice(this.#at, at);
    this.#at = close + 1;
    const name = text.slice(at + 2, close);
    // The root stays: an end tag without a name is an orphan.
    if (name === top.name && top !== this.#root && text.charCodeAt(at + 1) === 47) return this.#pop();
    return this.#mendEnd(name.replace(/\s+/g, ""));
  }

  /** An end tag that is not the opener's: closes up to an element of that name, else the open one, unless it is an orphan. */
  #mendEnd(name: string): StatisticsSlice | undefined {
    const stack = this.#stack;
    let index = stack.length - 1;
    while (index > 0 && stack[index]?.name !== name) index--;
    if (index < stack.length - 1 || stack.length === 1) this.mended = true;
    if (index === 0) {
      const top = this.#top;
      const isOrphan = name === "member" ? top.hasMembers : Object.hasOwn(top.node, name);
      return isOrphan || top === this.#root ? undefined : this.#pop();
    }
    let slice: StatisticsSlice | undefined;
    while (stack.length > index) slice = this.#pop() ?? slice;
    return slice;
  }

  /** A `<` that starts no tag is a character. */
  #readStray(at: number): undefined {
    this.mended = true;
    this.#top.text += this.#text.slice(this.#at, at + 1);
    this.#at = at + 1;
  }

  #push(name: string): void {
    if (this.#stack.length > maxDepth) {
      this.#fail("too_deep", `more than ${maxDepth} levels`);
      return;
    }
    if (this.#stack.length === 1 && isEnvelope(name)) this.#envelopeDepth = 1;
    this.#top = newFrame(name);
    this.#stack.push(this.#top);
  }

  #pop(): StatisticsSlice | undefined {
    const frame = this.#top;
    this.#stack.pop();
    this.#top = this.#stack[this.#stack.length - 1] ?? this.#root;
    if (this.#stack.length === 1) this.#envelopeDepth = 0;
    if (frame.hasFields || frame.hasMembers)
      return this.#add(frame.name, frameContent(frame), frame.hasGiven);
    return this.#add(frame.name, this.#leaf(frame.text));
  }

  #add(name: string, value: PlainValue, isGivenAway = false): StatisticsSlice | undefined {
    const top = this.#top;
    if (name === "member") {
      top.hasMembers = true;
      if (this.#isSlicing && this.#stack.length === 2 + this.#envelopeDepth) {
        top.hasGiven = true;
        return { list: top.name, member: value };
      }
      top.members.push(value);
      return undefined;
    }
    top.hasFields = true;
    if (isGivenAway && Array.isArray(value) && value.length === 0) return undefined;
    setOwn(top.node, name, value);
    return undefined;
  }

  /** A leaf's text. Short, without blanks around and without anything to resolve in it, as most are: taken as it is. */
  #readLeaf(from: number, end: number): string {
    const text = this.#text;
    if (this.#nextReference < from) this.#nextReference = positionOf(text, "&", from);
    if (this.#nextReturn < from) this.#nextReturn = positionOf(text, "\r", from);
    const raw = text.slice(from, end);
    const isPlain = this.#nextReference >= end && this.#nextReturn >= end && end - from < shortestWindow;
    if (isPlain && text.charCodeAt(from) > 32 && text.charCodeAt(end - 1) > 32) return raw;
    return this.#leaf(raw);
  }

  #leaf(raw: string): string {
    if (raw.length <= maxReferencingText || !raw.includes("&")) return xmlText(raw);
    this.#fail("too_large", "one huge text");
    return "";
  }

  #finish(): void {
    const tail = this.#text.slice(this.#at);
    if (this.#stack.length > 1) this.#fail("not_well_formed", "the text ends inside an element");
    else if (!this.#root.hasFields && !this.#root.hasMembers) this.#fail("not_well_formed", "no element");
    else if (hasWords(tail)) this.mended = true;
  }

  #fail(code: CodecError["code"], detail: string): undefined {
    this.error = { code, detail };
  }
}

function positionOf(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at === -1 ? text.length : at;
}

function isNameStart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 58 || code > 127
  );
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
