"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import type { ComponentProps } from "react";
import { useWords } from "@/lib/format/use-words.ts";
import { Tooltip } from "../tooltip.tsx";
import type { TableColumn } from "./table-column.ts";
import type { TableView } from "./table-view.ts";

/** The name of a column, with its place in the sort; a button when the table can be sorted by it. */
export function HeadButton<Row>({
  column,
  sort,
  onPress,
}: {
  readonly column: TableColumn<Row>;
  readonly sort: TableView["sort"];
  readonly onPress: (isFurther: boolean) => void;
}) {
  const name = column.shortHeader ?? column.header;
  if (column.sortValue === undefined) return explained(column, <span className="head-name">{name}</span>);
  return explained(
    column,
    <button
      type="button"
      className="head-button"
      onClick={(event) => onPress(event.shiftKey)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !event.shiftKey) return;
        event.preventDefault();
        onPress(true);
      }}
    >
      <span className="head-name">{name}</span>
      <SortMark column={column.id} sort={sort} />
    </button>,
  );
}

function explained<Row>(
  { header, shortHeader, meaning }: TableColumn<Row>,
  head: ComponentProps<typeof Tooltip>["children"],
) {
  const name = shortHeader === undefined || shortHeader === header ? undefined : header;
  if (name === undefined && meaning === undefined) return head;
  return (
    <Tooltip
      content={
        <>
          {name === undefined ? null : <strong className="block font-semibold">{name}</strong>}
          {meaning}
        </>
      }
    >
      {head}
    </Tooltip>
  );
}

function SortMark({ column, sort }: { readonly column: string; readonly sort: TableView["sort"] }) {
  const t = useWords("table");
  const place = sort.findIndex((step) => step.column === column);
  const step = sort[place];
  if (step === undefined) return null;
  const Arrow = step.direction === "descending" ? ArrowDown : ArrowUp;
  return (
    <span className="inline-flex shrink-0 items-center text-accent" data-sort={step.direction}>
      <Arrow className="size-3" aria-hidden="true" />
      {sort.length > 1 ? <span className="text-2xs">{place + 1}</span> : null}
      <span className="sr-only">{t(step.direction, { place: place + 1 })}</span>
    </span>
  );
}
