"use client";

import { ChevronDown, ChevronRight } from "lucide-react";
import { useLocale } from "next-intl";
import { type ReactNode, type RefObject, useCallback, useMemo } from "react";
import { formatCount } from "@/lib/format/index.ts";
import {
  type DataTableProps,
  groupRows,
  usePlace,
  useSelection,
  useToggled,
} from "../ui/data-table/index.ts";
import { useVirtualRows } from "../ui/use-virtual-rows.ts";
import { AgentCard } from "./agent-card.tsx";
import type { AgentLine } from "./agent-line.ts";
import { cardLines } from "./card-lines.ts";
import { useCardsPerLine } from "./use-cards-per-line.ts";

type AgentCardsProps = Pick<
  DataTableProps<AgentLine>,
  "label" | "path" | "keys" | "groupLabel" | "compareGroups" | "selection" | "emptyNote"
> & { readonly box: RefObject<HTMLElement | null> };

/** Height of a line of cards with the space below it, and of the head of a group. */
const cardRems = 11.25;
const groupRems = 2.25;
const few = { virtualFrom: 8, overscan: 1 };

/** The agents as cards, in the order and the groups of the table; only those in sight are drawn. */
export function AgentCards({ label, path, box, keys, selection, ...props }: AgentCardsProps) {
  const [isClosed, toggleGroup] = useToggled();
  const perLine = useCardsPerLine(box);
  const lines = useMemo(
    () => cardLines(groupRows(keys ?? [], isClosed, props.compareGroups), perLine),
    [keys, isClosed, props.compareGroups, perLine],
  );
  const remsOf = useCallback(
    (index: number) => (lines[index]?.type === "group" ? groupRems : cardRems),
    [lines],
  );
  const rows = useVirtualRows(box, lines.length, remsOf, few);
  const onSelect = useSelection(selection, keys ?? []);
  usePlace(path, box, (keys?.length ?? 0) > 0);
  return (
    <section
      ref={box}
      className="table-box-fill overflow-auto print:overflow-visible"
      aria-label={label}
      aria-busy={keys === undefined}
    >
      <div style={{ height: rows.before }} />
      {rows.indexes.map((index) => {
        const line = lines[index];
        if (line === undefined) return null;
        if (line.type === "group") {
          return (
            <CardGroup
              key={line.key}
              group={line.group}
              label={props.groupLabel?.(line.group) ?? line.group}
              count={line.ids.length}
              isClosed={isClosed(line.group)}
              onToggle={toggleGroup}
            />
          );
        }
        return (
          <ul
            key={line.key}
            className="grid gap-3 pb-3"
            style={{
              height: `${cardRems}rem`,
              gridTemplateColumns: `repeat(${perLine}, minmax(0, 1fr))`,
            }}
          >
            {line.cards.map(({ key, id }) => (
              <AgentCard
                key={key}
                id={id}
                isSelected={selection?.selected.has(id) ?? false}
                onSelect={onSelect}
              />
            ))}
          </ul>
        );
      })}
      <div style={{ height: rows.after }} />
      {keys?.length === 0 ? <p className="p-6 text-ink-soft">{props.emptyNote}</p> : null}
    </section>
  );
}

/** The head of a group with the count of its cards; a press closes and opens it. */
function CardGroup({
  group,
  label,
  count,
  isClosed,
  onToggle,
}: {
  readonly group: string;
  readonly label: ReactNode;
  readonly count: number;
  readonly isClosed: boolean;
  readonly onToggle: (group: string) => void;
}) {
  const locale = useLocale();
  const Chevron = isClosed ? ChevronRight : ChevronDown;
  return (
    <h2
      className="flex items-center text-[0.8125rem]"
      style={{ height: `${groupRems}rem` }}
      data-group={group}
    >
      <button
        type="button"
        aria-expanded={!isClosed}
        className="group-button"
        onClick={() => onToggle(group)}
      >
        <Chevron className="size-3.5 shrink-0" aria-hidden="true" />
        <span className="truncate">{label}</span>
        <span className="live-value font-normal text-ink-soft" data-group-count={count}>
          {formatCount(count, locale)}
        </span>
      </button>
    </h2>
  );
}
