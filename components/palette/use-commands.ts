"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { locales } from "@/lib/format/index.ts";
import { togglePause, useIsReplay, usePause } from "@/lib/live/index.ts";
import { dispatchKeyIntent } from "../keyboard/key-handlers.ts";
import { keyMap } from "../keyboard/key-map.ts";
import { singleKeysSetting } from "../keyboard/single-keys-setting.ts";
import { toggleReplay } from "../replay/toggle-replay.ts";
import { chooseLanguage } from "../shell/choose-language.ts";
import { densitySetting } from "../ui/density-setting.ts";
import type { StoredSetting } from "../ui/stored-setting.ts";
import { themeSetting } from "../ui/theme-setting.ts";
import { toggleFullScreen } from "../ui/toggle-full-screen.ts";
import { useSetting } from "../ui/use-setting.ts";
import type { PaletteItem } from "./palette-item.ts";

/** The pages, each with its shortcut. */
export function usePages(): readonly PaletteItem[] {
  const t = useTranslations("keyboard");
  const router = useRouter();
  return keyMap.flatMap(({ intent, keys, href }) =>
    href === undefined
      ? []
      : [{ id: intent, label: t(`intent.${intent}`), keys, run: () => router.push(href) }],
  );
}

/** What can be set or done from every page; a choice that is on says so. */
export function useCommands(): readonly PaletteItem[] {
  const t = useTranslations("settings");
  const replay = useTranslations("replay");
  const isReplay = useIsReplay();
  const isPaused = usePause() !== undefined;
  const singleKeys = useSetting(singleKeysSetting);
  return [
    { id: "pause", label: t(isPaused ? "resume" : "pause"), keys: ["p"], run: togglePause },
    { id: "replay", label: replay(isReplay ? "backToLive" : "open"), run: toggleReplay },
    { id: "full_screen", label: t("fullScreen"), keys: ["f"], run: toggleFullScreen },
    ...useChoices("theme", themeSetting),
    ...useLanguages(),
    ...useChoices("density", densitySetting),
    {
      id: "single_keys",
      label: t(singleKeys === "on" ? "singleKeysOff" : "singleKeysOn"),
      run: () => singleKeysSetting.choose(singleKeys === "on" ? "off" : "on"),
    },
    { id: "help", label: t("help"), keys: ["?"], run: () => dispatchKeyIntent("help") },
  ];
}

function useChoices<Option extends string>(
  name: "theme" | "density",
  setting: StoredSetting<Option>,
): readonly PaletteItem[] {
  const t = useTranslations("settings");
  const chosen = useSetting(setting);
  const wordOf = (option: string) => t(`${name}.${option}`);
  return setting.options.map((option) => ({
    id: `${name}_${option}`,
    label: t("choice", { setting: t(`${name}.label`), option: wordOf(option) }),
    detail: option === chosen ? t("chosen") : undefined,
    run: () => setting.choose(option),
  }));
}

function useLanguages(): readonly PaletteItem[] {
  const t = useTranslations("settings");
  const names = useTranslations("language");
  const chosen = useLocale();
  const router = useRouter();
  return locales.map((locale) => ({
    id: `language_${locale}`,
    label: t("choice", { setting: names("label"), option: names(locale) }),
    detail: locale === chosen ? t("chosen") : undefined,
    run: () => {
      chooseLanguage(locale);
      router.refresh();
    },
  }));
}
