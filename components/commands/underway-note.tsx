"use client";

import { Hourglass } from "lucide-react";
import { useCommandWords } from "./use-command-words.ts";
import { useUnderway } from "./use-underway.ts";

/** What somebody has under way for an agent, so that two people do not order the same: "sofia is pausing…". */
export function UnderwayNote({ id }: { readonly id: string }) {
  const words = useCommandWords();
  const underway = useUnderway(id);
  if (underway.length === 0) return null;
  const text = underway.map(({ command }) => words.underway(command)).join(" · ");
  return (
    <span
      data-underway=""
      title={text}
      className="flex max-w-full min-w-0 items-center gap-1 rounded-sm bg-delayed-ground px-1.5 text-xs font-medium text-delayed"
    >
      <Hourglass className="size-3 shrink-0" aria-hidden="true" />
      <span className="truncate">{text}</span>
    </span>
  );
}
