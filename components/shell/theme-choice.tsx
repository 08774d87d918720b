"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";

const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];

const storageKey = "mirante-theme";
const changed = "mirante-theme-changed";
const icons = { system: Monitor, light: Sun, dark: Moon };

/** One button through system, light and dark; the choice is kept in this browser. */
export function ThemeChoice() {
  const t = useTranslations("theme");
  const theme = useSyncExternalStore<Theme>(subscribe, currentTheme, () => "system");
  const Icon = icons[theme];
  const label = t("label", { theme: t(theme) });
  return (
    <button
      type="button"
      className="control w-8 justify-center border-transparent bg-transparent px-0"
      title={label}
      aria-label={label}
      onClick={() => choose(themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system")}
    >
      <Icon className="size-4" aria-hidden="true" />
    </button>
  );
}

function subscribe(listener: () => void): () => void {
  window.addEventListener(changed, listener);
  return () => window.removeEventListener(changed, listener);
}

function currentTheme(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === "light" || theme === "dark" ? theme : "system";
}

function choose(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  remember(theme);
  window.dispatchEvent(new Event(changed));
}

function remember(theme: Theme): void {
  try {
    if (theme === "system") localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {
    // Storage may be forbidden in this browser: the choice then lasts as long as the page.
  }
}
