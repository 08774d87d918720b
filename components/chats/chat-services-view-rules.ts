import { omniMedia } from "@/lib/domain/index.ts";
import type { ViewRules } from "../ui/data-table/index.ts";
import { serviceAttributes } from "./chat-service-line.ts";

/** What the chat services page can do, without words: the longest queue first. */
export const chatServicesViewRules: ViewRules = {
  columns: ["name", ...serviceAttributes].map((id) => ({ id, sortValue: true })),
  defaultSort: [
    { column: "queue", direction: "descending" },
    { column: "handling", direction: "descending" },
    { column: "name", direction: "ascending" },
  ],
  filters: [{ id: "media", values: omniMedia }, { id: "service" }, { id: "user" }],
};
