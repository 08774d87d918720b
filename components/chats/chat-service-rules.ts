import { createContext, useCallback, useContext } from "react";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import type { RowRules } from "../ui/data-table/index.ts";
import { entityPath } from "../ui/entity-path.ts";
import { type ChatServiceLine, isSameServiceLine } from "./chat-service-line.ts";
import type { ReadServices } from "./use-chat-services-reader.ts";

/** How the lines of the chat services page read the floor; undefined outside of that page. */
export const ServicesReaderContext = createContext<ReadServices | undefined>(undefined);

/** How the lines of the chat services page are read and found, and where they lead. */
export const chatServiceRules: RowRules<ChatServiceLine> = {
  useRow: useServiceLine,
  nameOf: ({ name }) => name,
  hooksOf: ({ id }) => ({ "data-service": id }),
  hrefOf: (id) => entityPath("services", id),
};

function useServiceLine(id: string): ChatServiceLine | undefined {
  const reader = useContext(ServicesReaderContext);
  const select = useCallback((floor: FloorDocument) => reader?.(floor).service(id), [reader, id]);
  return useFloorValue(select, isSameServiceLine);
}
