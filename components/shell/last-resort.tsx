"use client";

import { useEffect, useSyncExternalStore } from "react";
import { lastWords, localeCookie, negotiateLocale } from "@/lib/format/index.ts";
import { themeSetting } from "../ui/theme-setting.ts";
import { useSetting } from "../ui/use-setting.ts";

const ground = "light-dark(#f5f6f7, #0e1114)";
const ink = "light-dark(#14181c, #e9edf0)";
const inkSoft = "light-dark(#505a63, #a3adb6)";

/** A whole document for when even the layout failed: no catalogue and no style sheet is counted on. */
export function LastResort({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const theme = useSetting(themeSetting);
  const locale = useSyncExternalStore(neverChanges, readLocale, () => negotiateLocale(undefined, null));
  const words = lastWords[locale];
  useEffect(() => console.error(error), [error]);
  return (
    <html lang={locale} style={{ colorScheme: theme === "system" ? "light dark" : theme }}>
      <body style={{ margin: 0, background: ground, color: ink, font: "0.875rem/1.5 system-ui, sans-serif" }}>
        <title>{words.title}</title>
        <main style={{ maxWidth: "36rem", margin: "0 auto", padding: "4rem 1.5rem" }}>
          <h1 style={{ margin: "0 0 0.5rem", fontSize: "1.25rem", fontWeight: 600 }}>{words.title}</h1>
          <p style={{ margin: "0 0 1.5rem", color: inkSoft }}>{words.text}</p>
          <button
            type="button"
            onClick={retry}
            style={{ minHeight: "2rem", padding: "0 1rem", font: "inherit" }}
          >
            {words.retry}
          </button>
        </main>
      </body>
    </html>
  );
}

const neverChanges = () => () => {};

function readLocale() {
  const chosen = document.cookie
    .split("; ")
    .find((pair) => pair.startsWith(`${localeCookie}=`))
    ?.slice(localeCookie.length + 1);
  return negotiateLocale(chosen, navigator.languages.join(","));
}
