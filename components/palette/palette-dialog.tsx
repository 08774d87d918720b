"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { KeyCaps } from "../keyboard/key-caps.tsx";
import type { PaletteGroup, PaletteItem } from "./palette-item.ts";
import { usePaletteGroups } from "./use-palette-groups.ts";

/** The field, and what it finds. */
export function PaletteDialog({
  isOpen,
  onOpenChange,
}: {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}) {
  const t = useTranslations("palette");
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup
          data-palette=""
          aria-label={t("title")}
          className="popup fixed inset-x-0 top-[max(0.75rem,10dvh)] z-50 mx-auto flex max-h-[min(34rem,80dvh)] w-[min(38rem,calc(100vw-1.5rem))] flex-col overflow-hidden"
        >
          <PaletteSearch close={() => onOpenChange(false)} />
          <Dialog.Close className="sr-only">{t("close")}</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PaletteSearch({ close }: { readonly close: () => void }) {
  const t = useTranslations("palette");
  const [query, setQuery] = useState("");
  const groups = usePaletteGroups(query);
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Autocomplete.Root
      open
      inline
      mode="none"
      items={groups}
      value={query}
      onValueChange={setQuery}
      itemToStringValue={(item: PaletteItem) => item.label}
      autoHighlight="always"
      keepHighlight
    >
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Search className="size-4 shrink-0 text-ink-soft" aria-hidden="true" />
        <Autocomplete.Input
          aria-label={t("label")}
          placeholder={t("label")}
          spellCheck={false}
          className="h-12 w-full bg-transparent text-[0.9375rem] outline-none placeholder:text-ink-soft"
        />
      </div>
      <Autocomplete.Status className="sr-only">{t("count", { count })}</Autocomplete.Status>
      <Autocomplete.Empty>
        {count > 0 ? null : <p className="px-4 py-8 text-center text-ink-soft">{t("empty")}</p>}
      </Autocomplete.Empty>
      <Autocomplete.List className="min-h-0 flex-1 scroll-py-2 overflow-auto overscroll-contain py-1 data-empty:hidden">
        {(group: PaletteGroup) => <PaletteGroupList key={group.value} group={group} close={close} />}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}

function PaletteGroupList({ group, close }: { readonly group: PaletteGroup; readonly close: () => void }) {
  const t = useTranslations("palette");
  return (
    <Autocomplete.Group items={group.items} className="pb-1.5">
      <Autocomplete.GroupLabel className="px-4 pt-2.5 pb-1 text-xs font-medium text-ink-soft">
        {t(`group.${group.value}`)}
      </Autocomplete.GroupLabel>
      <Autocomplete.Collection>
        {(item: PaletteItem) => (
          <Autocomplete.Item
            key={item.id}
            value={item}
            onClick={() => {
              close();
              item.run();
            }}
            className="mx-2 flex min-h-8 cursor-pointer scroll-my-2 items-center gap-3 rounded-sm px-2 text-[0.8125rem] outline-none select-none data-highlighted:bg-raised data-highlighted:shadow-[inset_0_0_0_2px_var(--focus)]"
          >
            <bdi className="min-w-0 flex-1 truncate" title={item.label}>
              {item.label}
            </bdi>
            {item.detail === undefined ? null : (
              <span className="max-w-32 shrink-0 truncate text-xs text-ink-soft">{item.detail}</span>
            )}
            {item.keys === undefined ? null : <KeyCaps keys={item.keys} />}
          </Autocomplete.Item>
        )}
      </Autocomplete.Collection>
    </Autocomplete.Group>
  );
}
