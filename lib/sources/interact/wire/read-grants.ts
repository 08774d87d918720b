import { type PlainNode, type PlainValue, unwrapEnvelope } from "../codec/index.ts";
import { canonicalNode } from "./canonical-node.ts";
import { canonicalWord } from "./canonical-word.ts";
import type { Reading } from "./diagnostics.ts";
import { DiagnosticsCollector } from "./diagnostics-collector.ts";
import { isPlainNode } from "./is-plain-node.ts";
import { ownField } from "./own-field.ts";
import { readList } from "./read-list.ts";
import { readText } from "./read-text.ts";
import { readWords } from "./read-words.ts";
import type { WireGrants } from "./wire-answers.ts";

/** The answer of get_user_grants [manual]. It says what a user may do; it has checked no password. */
export function readGrants(tree: PlainNode): Reading<WireGrants> {
  const diagnostics = new DiagnosticsCollector();
  const node = canonicalNode(unwrapEnvelope(tree), diagnostics);
  const field = ownField(node, "grants");
  const grants = isPlainNode(field) ? canonicalNode(field, diagnostics) : diagnostics.drop();
  const words = (key: string) => (grants === undefined ? [] : readWords(ownField(grants, key)));
  return diagnostics.reading({
    name: readText(ownField(node, "name")),
    supervision: words("supervision"),
    access: words("access"),
    agent: words("agent"),
    calls: grants === undefined ? new Map() : readCallGrants(ownField(grants, "calls")),
  });
}

/** By media as the text promises, as one list as the sample shows, or as a list of `{ media_type, … }`. */
function readCallGrants(value: PlainValue | undefined): ReadonlyMap<string, readonly string[]> {
  const calls = new Map<string, readonly string[]>();
  const common: string[] = [];
  const byMedia = isPlainNode(value) && value.member === undefined && value.media_type === undefined;
  if (byMedia) {
    for (const [media, words] of Object.entries(value)) calls.set(canonicalWord(media), readWords(words));
    return calls;
  }
  for (const member of readList(value)) {
    const media = isPlainNode(member) ? readText(ownField(member, "media_type")) : undefined;
    if (!isPlainNode(member)) common.push(...readWords([member]));
    else if (media !== undefined) calls.set(canonicalWord(media), readMemberWords(member));
  }
  if (common.length > 0) calls.set("all", common);
  return calls;
}

function readMemberWords(member: PlainNode): readonly string[] {
  return Object.entries(member).flatMap(([key, value]) => (key === "media_type" ? [] : readWords(value)));
}
