"use client";

import { Group } from "lucide-react";
import { useWords } from "@/lib/format/use-words.ts";
import { Button } from "../button.tsx";
import { Menu, MenuChoice } from "../menu.tsx";
import type { TableView } from "./table-view.ts";

/** By what a table is grouped, one of `groups` or nothing, under one button. */
export function GroupMenu({
  groups,
  view,
  onViewChange,
}: {
  readonly groups: readonly { readonly value: string; readonly label: string }[];
  readonly view: TableView;
  readonly onViewChange: (view: TableView) => void;
}) {
  const t = useWords("table");
  return (
    <Menu
      trigger={
        <Button aria-pressed={view.group !== undefined}>
          <Group className="size-3.5" aria-hidden="true" />
          {t("groupBy")}
        </Button>
      }
    >
      {[{ value: undefined, label: t("noGroup") }, ...groups].map(({ value, label }) => (
        <MenuChoice
          key={label}
          isOn={view.group === value}
          onChange={() => onViewChange({ ...view, group: value })}
        >
          {label}
        </MenuChoice>
      ))}
    </Menu>
  );
}
