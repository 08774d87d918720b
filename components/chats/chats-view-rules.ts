import { omniMedia } from "@/lib/domain/index.ts";
import type { ViewRules } from "../ui/data-table/index.ts";
import { chatStatuses } from "./chat-status.ts";

const sortable = { sortValue: true } as const;
const hidden = { isDefault: false } as const;

/** What the chats page can do, without words: paused agents first, then those with most contacts. */
export const chatsViewRules: ViewRules = {
  columns: [
    { id: "name", ...sortable },
    { id: "status", ...sortable },
    { id: "slots", ...sortable },
    { id: "contacts", ...sortable },
    { id: "services" },
    { id: "protocol", ...hidden },
    { id: "capacity", ...sortable, ...hidden },
    { id: "used_slots", ...sortable, ...hidden },
    { id: "alias", ...sortable, ...hidden },
  ],
  defaultSort: [
    { column: "status", direction: "ascending" },
    { column: "slots", direction: "descending" },
    { column: "name", direction: "ascending" },
  ],
  filters: [{ id: "status", values: chatStatuses }, { id: "media", values: omniMedia }, { id: "service" }],
  groups: ["status", "service"],
};
