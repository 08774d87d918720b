import type { PlainNode, PlainValue, WireFormat } from "../codec/index.ts";
import { canonicalKey, canonicalWord } from "../wire/index.ts";
import type { DeviationBook } from "./deviation-book.ts";
import type { DeviationName } from "./deviation-catalogue.ts";
import { visitTree } from "./visit-tree.ts";

/** Fields whose value is a number wherever they stand; statistics are looked at by themselves. */
const numericFields = new Set(
  `duration times total_time channel_id expires profile priority quantity value reference total partial`.split(
    /\s+/,
  ),
);

const deviationOfKey: ReadonlyMap<string, DeviationName> = new Map([
  ["call_details", "detailsName"],
  ["state_details", "detailsName"],
  ["error_itens", "errorItemsName"],
  ["error_msg", "errorMessageName"],
  ["agentes", "misspeltTag"],
  ["agente_stats", "misspeltTag"],
  ["servise_stats", "misspeltTag"],
  ["servicos", "listName"],
  ["lenght", "misspeltField"],
  ["motivo", "misspeltField"],
  ["acao", "misspeltField"],
  ["estado", "misspeltField"],
]);

/** Words of closed vocabularies, and the deviation that an odd spelling of each is. */
const wordFields: ReadonlyMap<string, DeviationName> = new Map([
  ["error_type", "misspeltTag"],
  ["target", "misspeltTarget"],
  ["call_source", "blankInWord"],
  ["call_state", "blankInWord"],
  ["state", "blankInWord"],
]);

/** Notes fields that are misspelt, and values of another type than the manual's, anywhere in a body. */
export function inspectTree(tree: PlainNode, format: WireFormat, where: string, book: DeviationBook): void {
  visitTree(tree, (key, value, node, depth) => {
    inspectKey(key, where, book);
    if (key === "request" && depth > 0) book.note("wrappedCall", where);
    inspectWord(key, value, where, book);
    if (format === "json") inspectType(key, value, where, book);
    if (key === "times" && Number(value) === 0 && Number(node.total_time) > 0) book.note("zeroTimes", where);
  });
}

function inspectKey(key: string, where: string, book: DeviationBook): void {
  const plain = key
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  if (plain === "agent_abandoned") book.note("respeltStatistic", where, key);
  const deviation = deviationOfKey.get(plain);
  if (deviation !== undefined) book.note(deviation, where, key);
  else if (plain !== key && canonicalKey(key) !== key) book.note("fieldCase", where, key);
}

function inspectWord(key: string, value: PlainValue, where: string, book: DeviationBook): void {
  const deviation = wordFields.get(key);
  if (deviation === undefined || typeof value !== "string") return;
  if (canonicalWord(value) !== value) book.note(deviation, where, `${key}: ${value}`);
}

function inspectType(key: string, value: PlainValue, where: string, book: DeviationBook): void {
  if (key === "interlocutor" && typeof value === "number") book.note("numericInterlocutor", where);
  if (typeof value !== "string") return;
  if (key === "call_id" && value !== value.trim()) book.note("blankInCallId", where);
  if (key === "id" && /\/(subscribe|get_subscriptions)$/.test(where) && /^\d+$/.test(value)) {
    book.note("quotedId", where);
  }
  if (numericFields.has(key) && /^\d+([.,]\d+)?$/.test(value)) book.note("numbersAsText", where, key);
}
