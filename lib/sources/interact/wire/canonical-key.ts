import { knownFields } from "./known-fields.ts";

/** The manual's own slips, and synonyms that its chapters use for one field. */
const aliases: ReadonlyMap<string, string> = new Map([
  ["call_details", "calls_details"],
  ["state_details", "states_details"],
  ["error_itens", "error_items"],
  ["error_msg", "error_message"],
  ["lenght", "length"],
  ["agentes", "agents"],
  ["servicos", "services"],
  ["agente_stats", "agent_stats"],
  ["servise_stats", "service_stats"],
  ["motivo", "motive"],
  ["acao", "action"],
  ["estado", "state"],
  ["media", "media_type"],
]);

/** A field's one spelling: trimmed, lower case, blanks as underscores, slips mended. */
export function canonicalKey(key: string): string {
  if (knownFields.has(key)) return key;
  const plain = key
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  return aliases.get(plain) ?? plain;
}
