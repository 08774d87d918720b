import type { Part } from "./part.ts";
import { sumParts } from "./sum-parts.ts";

/** So many are added up at once. Few: of a block one of which changed all are added up again. */
const width = 4;

/**
 * Adds up one list of parts after another of which few members differ: sums of blocks, sums of these, and so on, each made
 * anew only when something in it is another object. What `sumParts` makes of the list, and the same object as long as the
 * parts are the same ones. It depends on the list alone, never on those before it.
 */
export function createPartSum(): (parts: readonly Part[]) => Part {
  /** The parts, the sums of their blocks, the sums of blocks of these, up to one. */
  let rows: readonly (readonly Part[])[] = [];
  return (parts) => {
    const next = [parts];
    let row = parts;
    while (row.length > 1) {
      row = sumsOf(row, rows[next.length - 1] ?? none, rows[next.length] ?? none);
      next.push(row);
    }
    rows = next;
    return row[0] ?? sumParts(none);
  };
}

const none: readonly Part[] = [];

/** The sums of the blocks of a row; `sums` are those of the row `before`. */
function sumsOf(row: readonly Part[], before: readonly Part[], sums: readonly Part[]): readonly Part[] {
  const made: Part[] = [];
  for (let from = 0; from < row.length; from += width) {
    const known = isSameBlock(row, before, from) ? sums[made.length] : undefined;
    made.push(known ?? sumParts(row.slice(from, from + width)));
  }
  return made;
}

function isSameBlock(row: readonly Part[], before: readonly Part[], from: number): boolean {
  for (let place = from; place < from + width; place += 1) if (row[place] !== before[place]) return false;
  return true;
}
