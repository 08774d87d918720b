import { createContext, useCallback, useContext } from "react";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import type { RowRules } from "../ui/data-table/index.ts";
import { entityPath } from "../ui/entity-path.ts";
import { chatStatus } from "./chat-status.ts";
import { type ChatsLine, isSameChatsLine } from "./chats-line.ts";
import type { ReadChats } from "./use-chats-reader.ts";

/** How the lines of the chats page read the floor; undefined outside of that page. */
export const ChatsReaderContext = createContext<ReadChats | undefined>(undefined);

/** How the lines of the chats page are read, what stands under them, and where they lead. */
export const chatsRules: RowRules<ChatsLine> = {
  useRow: useChatsLine,
  nameOf: ({ agent }) => agent.name,
  hooksOf: ({ agent }) => ({ "data-agent": agent.id, "data-status": chatStatus(agent.status.value) }),
  subRowsOf: ({ agent }) =>
    (agent.contacts.value ?? []).map((contact) => ({
      key: contact.protocol,
      row: { agent, contact },
      hooks: { "data-contact": contact.protocol },
    })),
  hrefOf: (id) => entityPath("agents", id),
};

function useChatsLine(id: string): ChatsLine | undefined {
  const reader = useContext(ChatsReaderContext);
  const select = useCallback(
    (floor: FloorDocument) => {
      const agent = reader?.(floor).read(id);
      return agent && { agent };
    },
    [reader, id],
  );
  return useFloorValue(select, isSameChatsLine);
}
