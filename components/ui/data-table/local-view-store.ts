import type { SavedView, ViewStore } from "./saved-views.ts";

const prefix = "mirante-views:";

/** Keeps views in this browser. Where storage is forbidden they last as long as the page. */
export const localViewStore: ViewStore = {
  load: async (table) => readViews(readItem(`${prefix}${table}`)),
  save: async (table, views) => writeItem(`${prefix}${table}`, JSON.stringify(views)),
};

const unsaved = new Map<string, string>();

function readItem(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? unsaved.get(key) ?? null;
  } catch {
    return unsaved.get(key) ?? null;
  }
}

function writeItem(key: string, text: string): void {
  unsaved.set(key, text);
  try {
    localStorage.setItem(key, text);
  } catch {
    // Kept in `unsaved`: storage may be forbidden or full.
  }
}

function readViews(text: string | null): readonly SavedView[] {
  const parsed = parseJson(text ?? "[]");
  return Array.isArray(parsed) ? parsed.filter(isSavedView) : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSavedView(value: unknown): value is SavedView {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    typeof value.name === "string" &&
    "query" in value &&
    typeof value.query === "string"
  );
}
