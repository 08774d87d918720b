/** What a key that is no character asks of the row that has the focus; characters stand in the keyboard's table. */
export type RowIntent =
  | { readonly type: "move"; readonly by: 1 | -1 }
  | { readonly type: "edge"; readonly edge: "first" | "last" }
  | { readonly type: "toggle" };

/** Reads `KeyboardEvent.key`; undefined for a key that is none of the table's. */
export function readRowKey(key: string): RowIntent | undefined {
  if (key === "ArrowDown") return { type: "move", by: 1 };
  if (key === "ArrowUp") return { type: "move", by: -1 };
  if (key === "Home") return { type: "edge", edge: "first" };
  if (key === "End") return { type: "edge", edge: "last" };
  return key === "ArrowRight" || key === "ArrowLeft" ? { type: "toggle" } : undefined;
}
