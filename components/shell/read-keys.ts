export type KeyIntent =
  | { readonly type: "prefix" }
  | { readonly type: "search" }
  | { readonly type: "leave" }
  | { readonly type: "go"; readonly href: string };

export interface PressedKey {
  readonly key: string;
  /** `g` was pressed just before. */
  readonly hasPrefix: boolean;
  /** The focus is in a field: letters belong to it. */
  readonly isTyping: boolean;
  readonly path: string;
}

const pages = new Map([
  ["o", "/"],
  ["s", "/services"],
  ["a", "/agents"],
  ["l", "/alarms"],
]);

/** What a pressed key asks for, or undefined when it is none of ours. */
export function readKeys({ key, hasPrefix, isTyping, path }: PressedKey): KeyIntent | undefined {
  if (isTyping) return key === "Escape" ? { type: "leave" } : undefined;
  const page = hasPrefix ? pages.get(key) : undefined;
  if (page !== undefined) return { type: "go", href: page };
  if (key === "g") return { type: "prefix" };
  if (key === "/") return { type: "search" };
  if (key === "Escape") return goUp(path);
  return undefined;
}

function goUp(path: string): KeyIntent | undefined {
  const parts = path.split("/").filter((part) => part !== "");
  return parts.length > 1 ? { type: "go", href: `/${parts.slice(0, -1).join("/")}` } : undefined;
}
