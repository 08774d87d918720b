import { maxDepth } from "./max-depth.ts";

/**
 * Where the JSON value that starts at `from` ends (exclusive), by strings and brackets alone: whether it is valid
 * is for the parser to say. Undefined when the text ends first.
 */
export function endOfJsonValue(text: string, from: number): number | "too_deep" | undefined {
  const first = text.charCodeAt(from);
  if (first === 34) return endOfString(text, from);
  if (first === 123 || first === 91) return endOfNest(text, from);
  return endOfLiteral(text, from);
}

/** What lies between two brackets: other characters and up to 64 strings without escapes. Bounded, so that it never backtracks far. */
const betweenBrackets = /[^"{}[\]]*(?:"[^"\\]*"[^"{}[\]]*){0,64}/y;

function endOfNest(text: string, from: number): number | "too_deep" | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at = endOfRun(text, at)) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      const end = endOfString(text, at);
      if (end === undefined) return undefined;
      at = end - 1;
    } else if (code === 123 || code === 91) {
      if (++depth > maxDepth) return "too_deep";
    } else if ((code === 125 || code === 93) && --depth === 0) return at + 1;
  }
  return undefined;
}

function endOfRun(text: string, at: number): number {
  betweenBrackets.lastIndex = at + 1;
  betweenBrackets.test(text);
  return betweenBrackets.lastIndex;
}

function endOfString(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let escapes = at;
    while (text.charCodeAt(escapes - 1) === 92) escapes--;
    if ((at - escapes) % 2 === 0) return at + 1;
  }
  return undefined;
}

function endOfLiteral(text: string, from: number): number | undefined {
  let at = from;
  while (at < text.length && !isLiteralEnd(text.charCodeAt(at))) at++;
  return at === from ? undefined : at;
}

function isLiteralEnd(code: number): boolean {
  return code <= 32 || code === 44 || code === 58 || code === 93 || code === 125 || code === 34;
}
