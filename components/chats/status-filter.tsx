"use client";

import { useCallback } from "react";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { isShallowEqual, useFloorValue } from "@/lib/live/index.ts";
import { CountChips } from "../ui/count-chips.tsx";
import { type ChatStatus, chatStatus, chatStatuses, chatStatusMark } from "./chat-status.ts";
import type { ReadChats } from "./use-chats-reader.ts";

/** How many agents are in each of Omni's states; pressing states shows only those. */
export function StatusFilter({
  reader,
  chosen,
  onChoose,
}: {
  readonly reader: ReadChats;
  readonly chosen: readonly ChatStatus[];
  readonly onChoose: (chosen: readonly ChatStatus[]) => void;
}) {
  const t = useWords("chats");
  const count = useCallback((floor: FloorDocument) => countStatuses(reader(floor)), [reader]);
  const counts = useFloorValue(count, isShallowEqual);
  const chips = chatStatuses.map((kind) => ({ kind, mark: chatStatusMark(kind), word: t(`state.${kind}`) }));
  return (
    <CountChips label={t("statusFilter")} hook="data-status-count" {...{ chips, counts, chosen, onChoose }} />
  );
}

function countStatuses({ statuses }: ReturnType<ReadChats>): Readonly<Record<ChatStatus, number>> {
  const counts = { available: 0, paused: 0, offline: 0, unknown: 0 };
  for (const status of statuses()) counts[chatStatus(status)] += 1;
  return counts;
}
