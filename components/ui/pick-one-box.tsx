"use client";

import { Combobox } from "@base-ui/react/combobox";
import { ChevronDown, X } from "lucide-react";

export interface PickOneProps {
  readonly label: string;
  /** Stands where nothing is chosen, e.g. "All services". */
  readonly none: string;
  readonly clearLabel: string;
  readonly emptyNote: string;
  readonly value: string | undefined;
  readonly options: readonly PickOption[];
  readonly onChange: (value: string | undefined) => void;
}

export interface PickOption {
  readonly value: string;
  readonly label: string;
}

/** More are found by typing: thousands of lines are never drawn. */
const shownAtMost = 50;

/** The field with its list. */
export function PickOneBox({ label, none, clearLabel, emptyNote, value, options, onChange }: PickOneProps) {
  const chosen = options.find((option) => option.value === value) ?? null;
  return (
    <Combobox.Root
      items={options}
      value={chosen}
      onValueChange={(option: PickOption | null) => onChange(option?.value)}
      isItemEqualToValue={(a: PickOption, b: PickOption) => a.value === b.value}
      limit={shownAtMost}
      autoHighlight
    >
      <Combobox.InputGroup
        className="control w-48 min-w-0 pe-1 focus-within:border-accent focus-within:shadow-[inset_0_0_0_1px_var(--accent)] max-sm:min-w-36 max-sm:flex-1"
        {...(chosen === null ? {} : { "data-chosen": chosen.value })}
      >
        <Combobox.Input
          aria-label={label}
          placeholder={none}
          spellCheck={false}
          className="min-w-0 flex-1 truncate bg-transparent outline-none placeholder:text-ink-soft"
        />
        <Combobox.Clear className="grid size-6 shrink-0 place-items-center rounded" aria-label={clearLabel}>
          <X className="size-3.5" aria-hidden="true" />
        </Combobox.Clear>
        <Combobox.Trigger className="grid size-6 shrink-0 place-items-center rounded" aria-label={label}>
          <ChevronDown className="size-3.5 text-ink-soft" aria-hidden="true" />
        </Combobox.Trigger>
      </Combobox.InputGroup>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} align="start" collisionPadding={8} className="layer">
          <Combobox.Popup className="popup max-h-80 w-(--anchor-width) min-w-56 overflow-auto text-[0.8125rem]">
            <Combobox.Empty>
              <p className="px-3 py-3 text-ink-soft empty:hidden">{emptyNote}</p>
            </Combobox.Empty>
            <Combobox.List className="py-1 data-empty:hidden">
              {(option: PickOption) => (
                <Combobox.Item key={option.value} value={option} className="menu-item">
                  <bdi className="min-w-0 truncate" title={option.label}>
                    {option.label}
                  </bdi>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
