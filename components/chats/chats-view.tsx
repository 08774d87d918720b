"use client";

import { type ReactNode, useCallback, useDeferredValue, useMemo, useRef } from "react";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { currentFloor, useCalmIds, useFloorValue } from "@/lib/live/index.ts";
import { LatePrintHeader } from "../live/late-print-header.tsx";
import {
  createArranger,
  DataTable,
  IgnoredNote,
  useTableView,
  type ViewRules,
} from "../ui/data-table/index.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { SearchBox } from "../ui/search-box.tsx";
import { StateLabel } from "../ui/state-label.tsx";
import { useHeld } from "../ui/use-held.ts";
import { ChatFilterBar } from "./chat-filter-bar.tsx";
import { chatStatuses, chatStatusMark } from "./chat-status.ts";
import { ChatsReaderContext, chatsRules } from "./chats-rules.ts";
import { ChatsToolbar } from "./chats-toolbar.tsx";
import { chatsViewRules } from "./chats-view-rules.ts";
import { listChats } from "./list-chats.ts";
import { OmniPassport } from "./omni-passport.tsx";
import { StatusFilter } from "./status-filter.tsx";
import { useChatFilters } from "./use-chat-filters.ts";
import { useChatsColumns } from "./use-chats-columns.tsx";
import { type ReadChats, useChatsReader } from "./use-chats-reader.ts";

/** The chats page: every agent with slots, services and the contacts that the agent has, as Omni's chats-dashboard. */
export function ChatsView({ whatsappServices }: { readonly whatsappServices: readonly string[] }) {
  const t = useWords("chats");
  const agents = useWords("agents");
  // The filters of the address decide what the columns read, so rules come before them.
  const { view, setView, ignored } = useTableView(chatsViewRules);
  const filters = useChatFilters(view);
  const reader = useChatsReader(filters.media, whatsappServices);
  const columns = useChatsColumns(reader);
  const rules: ViewRules = useMemo(() => ({ ...chatsViewRules, columns }), [columns]);
  const box = useRef<HTMLElement>(null);
  const { search, group, sort, filters: asked } = useDeferredValue(view);
  const { service } = filters;
  const arrange = useMemo(() => createArranger(columns, sort, ({ agent }) => agent), [columns, sort]);
  const select = useCallback(
    (floor: FloorDocument) => {
      const wanted = { search, group, statuses: asked.get("status") ?? [], service };
      return arrange(listChats(reader(floor), wanted));
    },
    [reader, arrange, search, group, asked, service],
  );
  const keys = useCalmIds(select, useHeld(box));
  const count = useFloorValue(useCallback((floor: FloorDocument) => reader(floor).ids.length, [reader]));
  const partsOf = useCallback((id: string) => countContacts(reader, id), [reader]);
  const groupLabel = useGroupLabel(view.group);
  const shape = { view, onViewChange: setView, columns };
  return (
    <OmniPassport>
      <PageHeader title={t("title")}>
        <p className="text-ink-soft">{count === undefined ? "—" : agents("count", { count })}</p>
        <div className="ms-auto flex min-w-0 flex-wrap items-center gap-2 max-sm:w-full print:hidden">
          <SearchBox
            label={t("search")}
            value={view.search}
            onChange={(text) => setView({ ...view, search: text })}
          />
          <ChatsToolbar {...shape} rules={rules} keys={keys ?? []} reader={reader} />
        </div>
      </PageHeader>
      <LatePrintHeader />
      <div className="flex min-w-0 shrink-0 flex-wrap items-center gap-2 print:hidden">
        <StatusFilter
          reader={reader}
          chosen={chatStatuses.filter((each) => view.filters.get("status")?.includes(each))}
          onChoose={(next) => setView({ ...view, filters: withStatuses(view.filters, next) })}
        />
        <ChatFilterBar filters={filters} view={view} onViewChange={setView} />
      </div>
      <IgnoredNote ignored={[...ignored, ...filters.ignored]} />
      <ChatsReaderContext value={reader}>
        <DataTable
          {...shape}
          label={t("title")}
          path="/chats"
          box={box}
          rules={chatsRules}
          keys={keys}
          partsOf={partsOf}
          groupLabel={groupLabel}
          emptyNote={view.search === "" && view.filters.size === 0 ? t("none") : t("noMatch")}
        />
      </ChatsReaderContext>
    </OmniPassport>
  );
}

/** How many contacts stand under an agent, for the height of what is scrolled away. */
function countContacts(reader: ReadChats, id: string): number {
  const floor = currentFloor();
  return floor === undefined ? 0 : (reader(floor).read(id)?.contacts.value?.length ?? 0);
}

function useGroupLabel(group: string | undefined): (name: string) => ReactNode {
  const t = useWords("chats");
  const list = useWords("agentList");
  return useCallback(
    (name) => {
      const status = group === "status" ? chatStatuses.find((each) => each === name) : undefined;
      if (status !== undefined)
        return <StateLabel mark={chatStatusMark(status)} word={t(`state.${status}`)} />;
      return name === "" ? list("noService") : <bdi>{name.slice(name.indexOf(":") + 1)}</bdi>;
    },
    [group, t, list],
  );
}

function withStatuses(
  filters: ReadonlyMap<string, readonly string[]>,
  chosen: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const next = new Map(filters);
  if (chosen.length === 0) next.delete("status");
  else next.set("status", chosen);
  return next;
}
