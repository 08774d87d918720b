"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { dispatchKeyIntent } from "../keyboard/key-handlers.ts";
import { useChordKey } from "../keyboard/use-chord-key.ts";
import { palettePart } from "../palette/palette-part.ts";

/** Opens the palette for who does not know its key yet. */
export function PaletteButton() {
  const t = useTranslations("palette");
  const chordKey = useChordKey();
  return (
    <button
      type="button"
      className="control text-ink-soft max-lg:w-8 max-lg:justify-center max-lg:border-transparent max-lg:bg-transparent max-lg:px-0 lg:w-56"
      aria-label={t("title")}
      title={t("title")}
      aria-keyshortcuts="c Control+K Meta+K"
      onPointerEnter={() => void palettePart.load()}
      onFocus={() => void palettePart.load()}
      onClick={() => dispatchKeyIntent("palette")}
    >
      <Search className="size-3.5 shrink-0 max-lg:size-4" aria-hidden="true" />
      <span className="truncate max-lg:hidden">{t("short")}</span>
      <span className="ms-auto rounded border border-line px-1 text-2xs max-lg:hidden" aria-hidden="true">
        {`${chordKey} K`}
      </span>
    </button>
  );
}
