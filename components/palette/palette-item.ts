/** One thing that the palette offers. */
export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  /** Said after the name: what the setting is now, or which source a name comes from. */
  readonly detail?: string | undefined;
  /** The shortcut that does the same. */
  readonly keys?: readonly string[];
  readonly run: () => void;
}

export type PaletteGroupName = "orders" | "recent" | "pages" | "services" | "agents" | "settings";

/** Base UI wants groups as `{ value, items }`. */
export interface PaletteGroup {
  readonly value: PaletteGroupName;
  readonly items: readonly PaletteItem[];
}
