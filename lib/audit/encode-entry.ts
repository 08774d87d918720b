import type { AuditRow } from "@/lib/store/server.ts";
import type { AuditEntry, JsonValue } from "./audit-entry.ts";
import { canonicalJson } from "./canonical-json.ts";

const longestText = 500;
const mostBytes = 16_384;

/** A row without its hash. */
export type EncodedEntry = Omit<AuditRow, "hash">;

/** The row of `entry` in place `seq`, at `atMs`. */
export function encodeEntry(entry: AuditEntry, seq: number, atMs: number): EncodedEntry {
  const { before, after, completes, latencyMs, ...texts } = entry;
  const plain = Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, plainText(text)]])),
  );
  const at = new Date(atMs).toISOString();
  return {
    seq,
    at: atMs,
    ...searchedBy(plain),
    content: canonicalJson({
      ...plain,
      ...(before === undefined ? {} : { before: bounded(before) }),
      ...(after === undefined ? {} : { after: bounded(after) }),
      completes,
      latencyMs: latencyMs === undefined ? undefined : Math.round(latencyMs),
      seq,
      at,
    }),
  };
}

/** The columns that repeat a row's content. */
export function searchedBy(content: Readonly<Record<string, unknown>>) {
  const text = (name: string) => {
    const value = content[name];
    return typeof value === "string" ? value : "";
  };
  return { who: text("who"), action: text("action"), target: text("target"), result: text("result") };
}

/**
 * A text that both databases keep as it is: PostgreSQL takes no NUL and no half of a surrogate pair, for which UTF-8 has a sign of
 * its own. An expression that looks for such halves is made anew whenever nobody has written for a while, which takes longer than
 * the rest of a row.
 */
function plainText(text: string): string {
  return Buffer.from(text.slice(0, longestText).replaceAll("\0", "")).toString();
}

function bounded(value: JsonValue): JsonValue {
  // A unit of text is three bytes at most, and to write JSON in any order is cheap.
  if (JSON.stringify(value).length * 3 <= mostBytes) return value;
  const bytes = Buffer.byteLength(canonicalJson(value));
  return bytes > mostBytes ? { leftOutBytes: bytes } : value;
}
