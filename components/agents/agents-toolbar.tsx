"use client";

import { useWords } from "@/lib/format/use-words.ts";
import { currentFloor, currentNow } from "@/lib/live/index.ts";
import {
  ColumnDrawer,
  ExportMenu,
  FilterMenu,
  GroupMenu,
  readKey,
  type TableColumn,
  type TableView,
  type ViewRules,
} from "../ui/data-table/index.ts";
import { SegmentedControl } from "../ui/segmented-control.tsx";
import { ViewsButton } from "../views/views-button.tsx";
import { type AgentLine, agentLine } from "./agent-line.ts";
import { useAgentFilters } from "./use-agent-filters.ts";

interface AgentsToolbarProps {
  readonly columns: readonly TableColumn<AgentLine>[];
  readonly rules: ViewRules;
  readonly view: TableView;
  readonly onViewChange: (view: TableView) => void;
  readonly keys: readonly string[];
  readonly selected: ReadonlySet<string>;
}

/** What shapes the list of agents and takes it away: filters, groups, columns, views, files. */
export function AgentsToolbar({ columns, rules, view, onViewChange, keys, selected }: AgentsToolbarProps) {
  const t = useWords("agents");
  const list = useWords("agentList");
  const shape = { view, onViewChange };
  return (
    <>
      <SegmentedControl
        label={list("layout")}
        value={view.layout === "cards" ? "cards" : "table"}
        options={[
          { value: "table", label: list("asTable") },
          { value: "cards", label: list("asCards") },
        ]}
        onChange={(layout) => onViewChange({ ...view, layout: layout === "cards" ? "cards" : undefined })}
      />
      <FilterMenu label={list("filters")} useFilters={useAgentFilters} {...shape} />
      <GroupMenu
        groups={[
          { value: "presence", label: list("byState") },
          { value: "service", label: list("byService") },
        ]}
        {...shape}
      />
      {view.layout === "cards" ? null : <ColumnDrawer columns={columns} rules={rules} {...shape} />}
      <ViewsButton path="/agents" rules={rules} {...shape} />
      <ExportMenu
        subject={t("title")}
        columns={columns}
        view={view}
        readRows={() => readLines(keys, selected)}
        readNowMs={currentNow}
      />
    </>
  );
}

/** What is on screen, or, when some are chosen, those of it; an agent of several groups once. */
function readLines(keys: readonly string[], selected: ReadonlySet<string>): readonly AgentLine[] {
  const floor = currentFloor();
  if (floor === undefined) return [];
  const ids = new Set(keys.map((key) => readKey(key).id));
  const wanted = selected.size === 0 ? [...ids] : [...ids].filter((id) => selected.has(id));
  return wanted.flatMap((id) => agentLine(floor, id) ?? []);
}
