/** What a letter is wide and a line high, as shares of the size of the text; on the safe side. */
const letterWidth = 0.6;
const lineHeight = 1.3;
const steps = 24;

/**
 * The largest size, up to `most`, in which a text fits a box; all in the same unit. Lines break between words, and
 * where the text breaks them.
 */
export function fitTextSize(text: string, width: number, height: number, most: number): number {
  const paragraphs = text.split("\n").map((line) => line.split(/\s+/u).map((word) => [...word].length));
  let [low, high] = [0, most];
  if (fits(paragraphs, width, height, most)) return most;
  for (let step = 0; step < steps; step += 1) {
    const size = (low + high) / 2;
    if (fits(paragraphs, width, height, size)) low = size;
    else high = size;
  }
  return low;
}

function fits(
  paragraphs: readonly (readonly number[])[],
  width: number,
  height: number,
  size: number,
): boolean {
  const room = Math.floor(width / (size * letterWidth));
  if (room < 1) return false;
  let lines = 0;
  for (const words of paragraphs) {
    if (words.some((letters) => letters > room)) return false;
    lines += linesOf(words, room);
  }
  return lines * size * lineHeight <= height;
}

function linesOf(words: readonly number[], room: number): number {
  let [lines, used] = [1, 0];
  for (const letters of words) {
    const needed = used === 0 ? letters : used + 1 + letters;
    if (needed <= room) used = needed;
    else {
      lines += 1;
      used = letters;
    }
  }
  return lines;
}
