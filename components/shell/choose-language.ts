import { localeCookie } from "@/lib/format/index.ts";

const oneYearSeconds = 31_536_000;

/** Keeps the language of the words in a cookie, so that the server already speaks it; the page is then refreshed. */
export function chooseLanguage(locale: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API does not exist on plain HTTP.
  document.cookie = `${localeCookie}=${locale}; path=/; max-age=${oneYearSeconds}; samesite=lax`;
}
