const aliases: ReadonlyMap<string, string> = new Map([
  ["classiciation_list", "classification_list"],
  ["hardware_pabx", "hardware_failure"],
  ["software_pabx", "software_failure"],
  ["enable", "enabled"],
  ["disable", "disabled"],
  ["other", "others"],
]);

/** A word of a closed vocabulary (state, error type, target, origin …): trimmed, lower case, blanks and hyphens as underscores, known slips mended. */
export function canonicalWord(word: string): string {
  const plain = word
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  return aliases.get(plain) ?? plain;
}
