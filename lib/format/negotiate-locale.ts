import { defaultLocale, isLocale, type Locale } from "./locale.ts";

/**
 * Chooses the language: the person's own choice (cookie) first, then the browser's `Accept-Language`
 * in its order of preference, then Portuguese. Never throws, whatever the header holds.
 */
export function negotiateLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  for (const tag of preferredTags(acceptLanguage ?? "")) {
    const locale = localeOfTag(tag);
    if (locale !== undefined) return locale;
  }
  return defaultLocale;
}

function preferredTags(header: string): string[] {
  return header
    .slice(0, 1000)
    .split(",")
    .map((part, index) => ({ ...parseTag(part), index }))
    .filter(({ tag, quality }) => tag !== "" && quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index)
    .map(({ tag }) => tag);
}

function parseTag(part: string): { tag: string; quality: number } {
  const [tag = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
  const quality = Number(parameters.find((text) => text.startsWith("q="))?.slice(2) ?? 1);
  return { tag, quality: Number.isFinite(quality) ? quality : 0 };
}

function localeOfTag(tag: string): Locale | undefined {
  const language = tag.split("-")[0];
  if (language === "pt") return "pt-BR";
  if (language === "en" || language === "es") return language;
  return undefined;
}
