/** Languages that have a catalogue in `messages/`. */
export const locales = ["pt-BR", "en", "es"] as const;

export type Locale = (typeof locales)[number];

/** Spoken when neither the cookie nor the browser names a language we have. */
export const defaultLocale: Locale = "pt-BR";

/** Cookie that keeps a person's own choice of language. */
export const localeCookie = "mirante_locale";

/** Narrows any text to a language we have. */
export function isLocale(text: unknown): text is Locale {
  return locales.some((locale) => locale === text);
}
