import type { OmniStatus } from "@/lib/domain/index.ts";
import { presenceMark, type StateMark } from "@/lib/format/index.ts";

/** Omni's three states of an agent and the one that nobody knows, in the order a supervisor scans them. */
export const chatStatuses = ["paused", "available", "unknown", "offline"] as const;

/** As it stands in addresses and in the catalogue's `chats.state`. */
export type ChatStatus = (typeof chatStatuses)[number];

/** The status that Omni's word stands for; null and undefined are states that are not told. */
export function chatStatus(status: OmniStatus | null | undefined): ChatStatus {
  if (status === "pausa") return "paused";
  return status ?? "unknown";
}

/** Shape and colour of a status, from the one map of states. */
export function chatStatusMark(status: ChatStatus): StateMark {
  return presenceMark(status);
}
