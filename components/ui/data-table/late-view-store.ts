import { lazyPart } from "../lazy-part.ts";
import type { ViewStore } from "./saved-views.ts";

const part = lazyPart(async () => (await import("./local-view-store.ts")).localViewStore);

/** Views in this browser, by code that comes late: they are read once the table stands. While it cannot be had there are none. */
export const lateViewStore: ViewStore = {
  load: async (table) => ((await part.load()) ? (part.read()?.load(table) ?? []) : []),
  save: async (table, views) => {
    if (await part.load()) await part.read()?.save(table, views);
  },
};
