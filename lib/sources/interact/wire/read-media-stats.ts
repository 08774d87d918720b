import type { PlainNode, PlainValue } from "../codec/index.ts";
import { canonicalStatName } from "./canonical-stat-name.ts";
import { canonicalWord } from "./canonical-word.ts";
import type { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { isPlainNode } from "./is-plain-node.ts";
import { readList } from "./read-list.ts";
import { readNumber } from "./read-number.ts";
import { readText } from "./read-text.ts";
import { statNames } from "./stat-names.ts";
import type { WireMediaStats } from "./wire-statistics.ts";

/**
 * The `stats` of a service or of an agent's service, by media [manual: on_service_stats]. By hand: this is where
 * nearly all the numbers of an event pass. A statistic nobody knows is kept and counted; a value that is no number
 * is left out and counted.
 */
export function readMediaStats(
  value: PlainValue | undefined,
  diagnostics: DiagnosticsCollector,
): readonly WireMediaStats[] {
  const stats: WireMediaStats[] = [];
  for (const member of readList(value)) {
    const media = isPlainNode(member) ? readMedia(member) : undefined;
    if (media === undefined || !isPlainNode(member)) diagnostics.drop();
    else stats.push({ media, values: readValues(member, diagnostics) });
  }
  return stats;
}

function readMedia(node: PlainNode): string | undefined {
  const text = readText(node.media_type ?? oddlyNamedMedia(node));
  const media = text === undefined ? undefined : canonicalWord(text);
  return media === "__proto__" ? undefined : media;
}

function oddlyNamedMedia(node: PlainNode): PlainValue | undefined {
  return Object.entries(node).find(([key]) => isMediaKey(key))?.[1];
}

function isMediaKey(key: string): boolean {
  const name = key.trim().toLowerCase();
  return name === "media_type" || name === "media";
}

function readValues(node: PlainNode, diagnostics: DiagnosticsCollector): Readonly<Record<string, number>> {
  const values: Record<string, number> = {};
  for (const key in node) {
    const raw = node[key];
    if (key === "media_type" || raw === undefined) continue;
    if (!statNames.has(key)) readOddlyNamed(values, key, raw, diagnostics);
    else {
      const number = readNumber(raw);
      if (number !== undefined) values[key] = number;
      else if (raw !== "") diagnostics.drop();
    }
  }
  return values;
}

function readOddlyNamed(
  values: Record<string, number>,
  key: string,
  raw: PlainValue,
  diagnostics: DiagnosticsCollector,
): void {
  if (isMediaKey(key)) return;
  const name = canonicalStatName(key);
  const number = readNumber(raw);
  if (name === "__proto__" || name === "") diagnostics.drop();
  else {
    if (!statNames.has(name)) diagnostics.unknownField(key);
    if (number !== undefined) values[name] = number;
    else if (raw !== "" && statNames.has(name)) diagnostics.drop();
  }
}
