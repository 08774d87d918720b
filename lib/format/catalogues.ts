import type { Locale } from "./locale.ts";

/** The words of each language, read when they are first wanted. */
export const catalogues = {
  "pt-BR": () => import("./messages/pt-BR.json"),
  en: () => import("./messages/en.json"),
  es: () => import("./messages/es.json"),
} satisfies Record<Locale, () => Promise<unknown>>;
