"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSetting } from "../ui/use-setting.ts";
import { KeyCaps } from "./key-caps.tsx";
import { type KeyGroup, keyMap } from "./key-map.ts";
import { singleKeysSetting } from "./single-keys-setting.ts";
import { useChordKey } from "./use-chord-key.ts";

const groups: readonly KeyGroup[] = ["go", "list", "act", "screen"];

/** What every key does, drawn from the table of the keyboard itself. */
export function KeyboardHelpDialog({
  isOpen,
  onOpenChange,
}: {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}) {
  const t = useTranslations("keyboard");
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="popup fixed inset-0 z-50 m-auto flex h-fit max-h-[calc(100dvh-2rem)] w-[min(44rem,calc(100vw-1.5rem))] flex-col">
          <header className="flex items-center justify-between border-b border-line py-2 ps-5 pe-2">
            <Dialog.Title className="text-sm font-semibold">{t("title")}</Dialog.Title>
            <Dialog.Close
              aria-label={t("close")}
              className="control w-8 justify-center border-transparent bg-transparent px-0"
            >
              <X className="size-4" aria-hidden="true" />
            </Dialog.Close>
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls without links must take the focus (WCAG 2.1.1). */}
          <div tabIndex={0} className="min-h-0 overflow-auto px-5 py-4 focus-visible:-outline-offset-2">
            <div className="gap-x-10 sm:columns-2">
              {groups.map((group) => (
                <KeyGroupList key={group} group={group} />
              ))}
            </div>
          </div>
          <SingleKeysSwitch />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function KeyGroupList({ group }: { readonly group: KeyGroup }) {
  const t = useTranslations("keyboard");
  const chordKey = useChordKey();
  return (
    <section className="mb-5 break-inside-avoid">
      <h3 className="mb-1 text-xs font-medium text-ink-soft">{t(`group.${group}`)}</h3>
      <dl>
        {keyMap
          .filter((binding) => binding.group === group)
          .map(({ intent, keys }) => (
            <div key={intent} className="flex items-center justify-between gap-4 py-1 text-[0.8125rem]">
              <dt>{t(`intent.${intent}`)}</dt>
              <dd>
                <KeyCaps keys={keys} />
              </dd>
            </div>
          ))}
        {group === "act" ? (
          <div className="flex items-center justify-between gap-4 py-1 text-[0.8125rem]">
            <dt>{t("paletteAlways")}</dt>
            <dd>
              <KeyCaps keys={[chordKey, "k"]} />
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}

function SingleKeysSwitch() {
  const t = useTranslations("keyboard");
  const chordKey = useChordKey();
  const isOn = useSetting(singleKeysSetting) === "on";
  return (
    <label className="flex cursor-pointer items-center gap-3 border-t border-line px-5 py-3 text-[0.8125rem]">
      <input
        type="checkbox"
        className="size-4 accent-accent"
        checked={isOn}
        onChange={(event) => singleKeysSetting.choose(event.target.checked ? "on" : "off")}
      />
      <span>
        {t("singleKeys")}
        <span className="block text-ink-soft">{t("singleKeysMeaning", { chord: `${chordKey}+K` })}</span>
      </span>
    </label>
  );
}
