"use client";

import { useCallback } from "react";
import type { EntityId, FloorDocument } from "@/lib/domain/index.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import { commandsUnderway, isSameUnderway, type UnderwayCommand } from "./commands-underway.ts";

/** What anybody has under way for an agent or service now. */
export function useUnderway(target: EntityId): readonly UnderwayCommand[] {
  const select = useCallback(({ commands }: FloorDocument) => commandsUnderway(commands, target), [target]);
  return useFloorValue(select, isSameUnderway) ?? none;
}

const none: readonly UnderwayCommand[] = [];
