import type { GapReason } from "@/lib/domain/index.ts";
import type { MinuteValue } from "@/lib/trends/server.ts";

/** Why a cell has no value, in the order of their codes from 1 on; 0 = nothing was written. Only ever added to. */
export const cellGaps = ["not_reported", "recounted", "not_live", "not_recorded"] as const;

export type CellGap = (typeof cellGaps)[number];

/** Values begin here, so that there is room for reasons. */
const firstValue = 8;

/** The whole number that stands for a value, for the reason of its absence, or for nothing. */
export function codeOf(value: MinuteValue | undefined): number {
  if (value === undefined) return 0;
  if (typeof value === "number") return Math.max(0, Math.round(value)) + firstValue;
  return gapCode(value);
}

export function readCode(code: number | undefined): number | CellGap | undefined {
  if (code === undefined || code === 0) return undefined;
  return code >= firstValue ? code - firstValue : (cellGaps[code - 1] ?? "not_recorded");
}

/** Code of a reason; one that is not kept becomes `not_recorded`. */
function gapCode(reason: GapReason): number {
  const gaps: readonly GapReason[] = cellGaps;
  const index = gaps.indexOf(reason);
  return (index < 0 ? gaps.indexOf("not_recorded") : index) + 1;
}
