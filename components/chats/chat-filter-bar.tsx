"use client";

import { memo } from "react";
import { entriesOf, type FloorDocument, type OmniMedia, omniMedia } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import type { TableView } from "../ui/data-table/index.ts";
import { PickOne } from "../ui/pick-one.tsx";
import { SegmentedControl } from "../ui/segmented-control.tsx";
import type { ChatFilters } from "./use-chat-filters.ts";

interface ChatFilterBarProps {
  readonly filters: ChatFilters;
  readonly view: TableView;
  readonly onViewChange: (view: TableView) => void;
  /** Whether agents can be picked too. */
  readonly hasUser?: boolean;
}

const everything = "all";

/** Omni's filters, all in sight: one medium, one service, one agent. It does not draw again when a list below changes its order. */
export const ChatFilterBar = memo(FilterBar);

function FilterBar({ filters, view, onViewChange, hasUser = false }: ChatFilterBarProps) {
  const t = useWords("chats");
  const media = useWords("media");
  const set = (filter: string, value: string | undefined) =>
    onViewChange({ ...view, filters: withFilter(view.filters, filter, value) });
  const options: readonly { readonly value: OmniMedia | typeof everything; readonly label: string }[] = [
    { value: everything, label: t("allMedia") },
    ...omniMedia.map((value) => ({ value, label: media(value) })),
  ];
  return (
    <>
      <SegmentedControl
        label={t("mediaFilter")}
        value={filters.media ?? everything}
        options={options}
        onChange={(value) => set("media", value === everything ? undefined : value)}
      />
      <EntityPick
        collection="services"
        label={t("serviceFilter")}
        none={t("everyService")}
        value={filters.service}
        onChange={(value) => set("service", value)}
      />
      {hasUser ? (
        <EntityPick
          collection="agents"
          label={t("agentFilter")}
          none={t("everyAgent")}
          value={filters.user}
          onChange={(value) => set("user", value)}
        />
      ) : null}
    </>
  );
}

function EntityPick({
  collection,
  label,
  ...pick
}: {
  readonly collection: "services" | "agents";
  readonly label: string;
  readonly none: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) {
  const t = useWords("chats");
  const options = useFloorValue(collection === "services" ? listServices : listAgents);
  return (
    <PickOne
      label={label}
      clearLabel={t("clear", { name: label })}
      emptyNote={t("noneFound")}
      options={options ?? []}
      {...pick}
    />
  );
}

type Named = Readonly<Record<string, { readonly name: string }>>;

const namedServices = createNamed();
const namedAgents = createNamed();
const listServices = ({ services }: FloorDocument) => namedServices(services);
const listAgents = ({ agents }: FloorDocument) => namedAgents(agents);

type Entries = ReturnType<typeof entriesOf<Named[string]>>;

/** Lists by name what seldom comes or goes: thousands are sorted only when it does. */
function createNamed() {
  let before: Entries = [];
  let options: readonly { readonly value: string; readonly label: string }[] = [];
  return (entities: Named) => {
    const entries = entriesOf(entities);
    const isSame =
      entries.length === before.length && entries.every((each, place) => isAlike(each, before[place]));
    before = entries;
    if (isSame) return options;
    options = entries
      .map(([value, { name: label }]) => ({ value, label }))
      .sort((a, b) => (a.label < b.label ? -1 : 1));
    return options;
  };
}

/** Of thousands most are the very same entry. */
function isAlike(entry: Entries[number], before: Entries[number] | undefined): boolean {
  return entry === before || (entry[0] === before?.[0] && entry[1].name === before[1].name);
}

function withFilter(
  filters: TableView["filters"],
  filter: string,
  value: string | undefined,
): TableView["filters"] {
  const next = new Map(filters);
  if (value === undefined) next.delete(filter);
  else next.set(filter, [value]);
  return next;
}
