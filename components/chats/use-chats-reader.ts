"use client";

import { useMemo } from "react";
import {
  type ChatsDashboardReadings,
  type FloorDocument,
  type OmniMedia,
  readChatsDashboard,
} from "@/lib/domain/index.ts";
import { memoiseFloor } from "../live/memoise-floor.ts";

export type ReadChats = (floor: FloorDocument) => ChatsDashboardReadings;

/** Reads a floor as Omni's chats-dashboard, once for the whole page. */
export function useChatsReader(media: OmniMedia | undefined, whatsappServices: readonly string[]): ReadChats {
  return useMemo(
    () => memoiseFloor((floor) => readChatsDashboard(floor, { media, whatsappServices })),
    [media, whatsappServices],
  );
}
