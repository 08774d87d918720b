/** Everything the keyboard can ask for. */
export type KeyIntent = (typeof bindings)[number]["intent"];

export type KeyGroup = "go" | "list" | "act" | "screen";

export interface KeyBinding {
  readonly intent: string;
  /** As `KeyboardEvent.key` names them on any layout, a capital with Shift; two are pressed one after the other. */
  readonly keys: readonly [string] | readonly [string, string];
  readonly group: KeyGroup;
  /** The page it leads to. */
  readonly href?: string;
  /** Held down, it goes on. */
  readonly mayRepeat?: true;
  /** No character (WCAG 2.1.4): stays when single keys are turned off. */
  readonly isNoCharacter?: true;
}

const bindings = [
  { intent: "go_overview", keys: ["g", "o"], group: "go", href: "/" },
  { intent: "go_services", keys: ["g", "s"], group: "go", href: "/services" },
  { intent: "go_agents", keys: ["g", "a"], group: "go", href: "/agents" },
  { intent: "go_alarms", keys: ["g", "l"], group: "go", href: "/alarms" },
  { intent: "go_chats", keys: ["g", "c"], group: "go", href: "/chats" },
  { intent: "go_chat_services", keys: ["g", "d"], group: "go", href: "/chats/services" },
  { intent: "go_history", keys: ["g", "h"], group: "go", href: "/history" },
  { intent: "go_wallboards", keys: ["g", "w"], group: "go", href: "/wallboards" },
  { intent: "go_reports", keys: ["g", "r"], group: "go", href: "/reports" },
  { intent: "search", keys: ["/"], group: "list" },
  { intent: "next", keys: ["j"], group: "list", mayRepeat: true },
  { intent: "previous", keys: ["k"], group: "list", mayRepeat: true },
  { intent: "open", keys: ["Enter"], group: "list", isNoCharacter: true },
  { intent: "select", keys: ["x"], group: "list" },
  { intent: "select_range", keys: ["X"], group: "list" },
  { intent: "back", keys: ["Escape"], group: "list", isNoCharacter: true },
  { intent: "palette", keys: ["c"], group: "act" },
  { intent: "acknowledge", keys: ["a"], group: "act" },
  { intent: "pause", keys: ["p"], group: "screen" },
  { intent: "full_screen", keys: ["f"], group: "screen" },
  { intent: "help", keys: ["?"], group: "screen" },
] as const satisfies readonly KeyBinding[];

/** The one table of the keyboard: it drives what keys do, the help and the palette. */
export const keyMap: readonly (KeyBinding & { readonly intent: KeyIntent })[] = bindings;
