"use client";

import { useWords } from "@/lib/format/use-words.ts";
import { currentFloor, currentNow } from "@/lib/live/index.ts";
import { Button } from "../ui/button.tsx";
import {
  ColumnDrawer,
  ExportMenu,
  GroupMenu,
  readKey,
  type TableColumn,
  type TableView,
  type ViewRules,
} from "../ui/data-table/index.ts";
import { ViewsButton } from "../views/views-button.tsx";
import type { ChatsLine } from "./chats-line.ts";
import type { ReadChats } from "./use-chats-reader.ts";

interface ChatsToolbarProps {
  readonly columns: readonly TableColumn<ChatsLine>[];
  readonly rules: ViewRules;
  readonly view: TableView;
  readonly onViewChange: (view: TableView) => void;
  readonly keys: readonly string[];
  readonly reader: ReadChats;
}

/** What shapes the chats page and takes it away: contacts, groups, columns, views, files. */
export function ChatsToolbar({ columns, rules, view, onViewChange, keys, reader }: ChatsToolbarProps) {
  const t = useWords("chats");
  const list = useWords("agentList");
  const shape = { view, onViewChange };
  return (
    <>
      <Button
        aria-pressed={view.isExpanded}
        onClick={() => onViewChange({ ...view, isExpanded: !view.isExpanded })}
      >
        {t("showContacts")}
      </Button>
      <GroupMenu
        groups={[
          { value: "status", label: t("byStatus") },
          { value: "service", label: list("byService") },
        ]}
        {...shape}
      />
      <ColumnDrawer columns={columns} rules={rules} {...shape} />
      <ViewsButton path="/chats" rules={rules} {...shape} />
      <ExportMenu
        subject={t("title")}
        columns={columns}
        view={view}
        readRows={() => readLines(keys, reader)}
        readNowMs={currentNow}
      />
    </>
  );
}

/** What is on screen; an agent of several groups once. */
function readLines(keys: readonly string[], reader: ReadChats): readonly ChatsLine[] {
  const floor = currentFloor();
  if (floor === undefined) return [];
  const { read } = reader(floor);
  return [...new Set(keys.map((key) => readKey(key).id))].flatMap((id) => {
    const agent = read(id);
    return agent === undefined ? [] : [{ agent }];
  });
}
