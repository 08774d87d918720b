"use client";

import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { type FloorDocument, keysOf, type Presence } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useCalmIds, useFloorValue } from "@/lib/live/index.ts";
import { LateCommands } from "../commands/late-commands.tsx";
import { LatePrintHeader } from "../live/late-print-header.tsx";
import {
  createArranger,
  DataTable,
  IgnoredNote,
  readKey,
  useTableView,
  type ViewRules,
} from "../ui/data-table/index.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { SearchBox } from "../ui/search-box.tsx";
import { useHeld } from "../ui/use-held.ts";
import { agentRules } from "./agent-rules.ts";
import { AgentsToolbar } from "./agents-toolbar.tsx";
import { LateAgentCards } from "./late-agent-cards.tsx";
import { listAgents } from "./list-agents.ts";
import { PresenceFilter } from "./presence-filter.tsx";
import { presences } from "./presences.ts";
import { worstFirst } from "./rank-columns.ts";
import { useAgentColumns } from "./use-agent-columns.tsx";
import { useAgentGroups } from "./use-agent-groups.tsx";

const countAgents = (floor: FloorDocument) => keysOf(floor.agents).length;

/** The agents page: counts by state that filter, a search and what else shapes the view, and the table. */
export function AgentsView() {
  const t = useWords("agents");
  const list = useWords("agentList");
  const columns = useAgentColumns();
  const rules = useMemo((): ViewRules => ({ ...viewRules, columns }), [columns]);
  const { view, setView, ignored } = useTableView(rules);
  const [selected, setSelected] = useState<ReadonlySet<string>>(nobody);
  const box = useRef<HTMLElement>(null);
  const { search, filters, group, sort } = useDeferredValue(view);
  const arrange = useMemo(() => createArranger(columns, sort, ({ agent }) => agent), [columns, sort]);
  const select = useCallback(
    (floor: FloorDocument) => arrange(listAgents(floor, { search, filters, group })),
    [arrange, search, filters, group],
  );
  const keys = useCalmIds(select, useHeld(box));
  const count = useFloorValue(countAgents);
  const ids = useMemo(() => new Set(keys?.map((key) => readKey(key).id)), [keys]);
  // Only those on the list: neither a file nor a command takes others.
  const chosen = [...selected].filter((id) => ids.has(id));
  const { groupLabel, compareGroups } = useAgentGroups(view.group);
  const shape = { view, onViewChange: setView, columns };
  const shown = {
    label: t("title"),
    path: "/agents",
    box,
    keys,
    groupLabel,
    compareGroups,
    selection: { selected, onChange: setSelected },
    emptyNote: view.search === "" && view.filters.size === 0 ? t("none") : t("noMatch"),
  };
  return (
    <>
      <PageHeader title={t("title")}>
        <p className="text-ink-soft">
          {count === undefined ? "—" : t("count", { count })}
          {chosen.length === 0 ? null : ` · ${list("selected", { count: chosen.length })}`}
        </p>
        <div className="ms-auto flex min-w-0 flex-wrap items-center gap-2 max-sm:w-full print:hidden">
          <SearchBox
            label={t("search")}
            value={view.search}
            onChange={(text) => setView({ ...view, search: text })}
          />
          <AgentsToolbar {...shape} rules={rules} keys={keys ?? []} selected={selected} />
        </div>
      </PageHeader>
      <LatePrintHeader />
      <PresenceFilter
        chosen={presences.filter((each) => view.filters.get("presence")?.includes(each))}
        onChoose={(next) => setView({ ...view, filters: withPresences(view.filters, next) })}
      />
      <IgnoredNote ignored={ignored} />
      <LateCommands part="bulk" chosen={chosen} onClear={() => setSelected(nobody)} />
      {view.layout === "cards" ? (
        <LateAgentCards {...shown} />
      ) : (
        <DataTable {...shape} {...shown} rules={agentRules} />
      )}
    </>
  );
}

const nobody: ReadonlySet<string> = new Set();

/** What the list can do: those who may need help first, unless asked otherwise. */
const viewRules: Omit<ViewRules, "columns"> = {
  defaultSort: worstFirst,
  filters: [
    { id: "presence", values: presences },
    { id: "limit", values: ["over"] },
    { id: "media" },
    { id: "service" },
  ],
  groups: ["presence", "service"],
  layouts: ["cards"],
};

function withPresences(
  filters: ReadonlyMap<string, readonly string[]>,
  chosen: readonly Presence[],
): ReadonlyMap<string, readonly string[]> {
  const next = new Map(filters);
  if (chosen.length === 0) next.delete("presence");
  else next.set("presence", chosen);
  return next;
}
