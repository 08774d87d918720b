"use client";

import { BulkBar, type BulkBarProps } from "./bulk-bar.tsx";
import { CommandMenu, type CommandMenuProps } from "./command-menu.tsx";
import { RecentCommands } from "./recent-commands.tsx";
import { UnderwayNote } from "./underway-note.tsx";

export type CommandPartProps =
  | ({ readonly part: "menu" } & CommandMenuProps)
  | ({ readonly part: "bulk" } & BulkBarProps)
  | { readonly part: "underway" | "recent"; readonly id: string };

/** What pages show about commands. One part for all of them, so that pages carry no more than this name. */
export function CommandPart(props: CommandPartProps) {
  switch (props.part) {
    case "menu":
      return <CommandMenu {...props} />;
    case "bulk":
      return <BulkBar {...props} />;
    case "underway":
      return <UnderwayNote id={props.id} />;
    case "recent":
      return <RecentCommands id={props.id} />;
  }
}
