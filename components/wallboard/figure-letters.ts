/** Of the width of a digit: points, colons and spaces are narrower, the percent sign is wider. */
const widths: ReadonlyMap<string, number> = new Map([
  ...[".", ",", ":", "’", " ", "\u00a0", "\u202f"].map((narrow): [string, number] => [narrow, 0.5]),
  ["%", 1.2],
]);

/** How much room a figure takes, in digits. */
export function figureLetters(text: string): number {
  return [...text].reduce((sum, letter) => sum + (widths.get(letter) ?? 1), 0);
}
