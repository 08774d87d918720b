"use client";

import { Hourglass } from "lucide-react";
import { useCallback } from "react";
import type { EntityId, FloorDocument } from "@/lib/domain/index.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import { commandsUnderway, isSameUnderway } from "./commands-underway.ts";
import { useCommandWords } from "./use-command-words.ts";

/** What is under way already for those whom a command is about, so that two people do not do the same. */
export function OthersNote({ targets }: { readonly targets: readonly EntityId[] }) {
  const words = useCommandWords();
  const select = useCallback(
    ({ commands }: FloorDocument) => targets.flatMap((target) => commandsUnderway(commands, target)),
    [targets],
  );
  const underway = useFloorValue(select, isSameUnderway) ?? [];
  if (underway.length === 0) return null;
  return (
    <ul className="grid gap-1 text-[0.8125rem] text-delayed">
      {underway.slice(0, 4).map(({ id, command }) => (
        <li key={id} className="flex min-w-0 items-center gap-1.5">
          <Hourglass className="size-3.5 shrink-0" aria-hidden="true" />
          <span className="min-w-0 truncate">
            {targets.length > 1 ? `${words.nameOf(command.target ?? "")} · ` : ""}
            {words.underway(command)}
          </span>
        </li>
      ))}
    </ul>
  );
}
