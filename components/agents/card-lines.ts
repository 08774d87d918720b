import type { TableItem } from "../ui/data-table/index.ts";

type Group = Extract<TableItem, { readonly type: "group" }>;
type Row = Extract<TableItem, { readonly type: "row" }>;

/** One line of a list of cards: the head of a group, or as many cards as stand beside each other. */
export type CardLine =
  | Group
  | { readonly type: "cards"; readonly key: string; readonly cards: readonly Row[] };

/** Rows as lines of cards, `perLine` to a line; a group begins a new one. */
export function cardLines(items: readonly TableItem[], perLine: number): readonly CardLine[] {
  const lines: CardLine[] = [];
  let cards: Row[] = [];
  for (const item of items) {
    if (item.type === "group") {
      lines.push(item);
      cards = [];
      continue;
    }
    if (cards.length === 0 || cards.length >= perLine) {
      cards = [];
      lines.push({ type: "cards", key: item.key, cards });
    }
    cards.push(item);
  }
  return lines;
}
