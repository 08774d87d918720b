"use client";

import { ListFilter } from "lucide-react";
import { useLocale } from "next-intl";
import { formatCount } from "@/lib/format/index.ts";
import { Button } from "../button.tsx";
import { Menu, MenuChoice, MenuGroup } from "../menu.tsx";
import { setFilter } from "./change-view.ts";
import type { TableView } from "./table-view.ts";

/** A filter of a table in words. */
export interface FilterWords {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

interface FilterChoicesProps {
  /** The filters, as a hook that is used only while the menu is open: what there is to choose follows the floor. */
  readonly useFilters: () => readonly FilterWords[];
  readonly view: TableView;
  readonly onViewChange: (view: TableView) => void;
}

/** All filters of a table under one button, which tells how many are in use. */
export function FilterMenu({ label, ...choices }: FilterChoicesProps & { readonly label: string }) {
  const locale = useLocale();
  const inUse = [...choices.view.filters.values()].reduce((sum, values) => sum + values.length, 0);
  return (
    <Menu
      trigger={
        <Button aria-pressed={inUse > 0}>
          <ListFilter className="size-3.5" aria-hidden="true" />
          {label}
          {inUse === 0 ? null : <span className="font-semibold">{formatCount(inUse, locale)}</span>}
        </Button>
      }
    >
      <FilterChoices {...choices} />
    </Menu>
  );
}

function FilterChoices({ useFilters, view, onViewChange }: FilterChoicesProps) {
  return useFilters().map((filter) => (
    <MenuGroup key={filter.id} label={filter.label}>
      {filter.options.map(({ value, label: word }) => {
        const chosen = view.filters.get(filter.id) ?? [];
        return (
          <MenuChoice
            key={value}
            isOn={chosen.includes(value)}
            onChange={(isOn) =>
              onViewChange(
                setFilter(
                  view,
                  filter.id,
                  isOn ? [...chosen, value] : chosen.filter((each) => each !== value),
                ),
              )
            }
          >
            {word}
          </MenuChoice>
        );
      })}
    </MenuGroup>
  ));
}
