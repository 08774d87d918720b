/** A text as it is searched: small letters, no diacritics, one blank between words. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[\s_\-./:]+/gu, " ")
    .trim();
}
