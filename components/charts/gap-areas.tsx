import { ReferenceArea } from "recharts";
import type { GapReason } from "@/lib/domain/index.ts";
import type { GapStretch } from "./gap-stretches.ts";

/** About what a letter of a word in a chart is wide, in pixels. */
const letterPixels = 6.2;

/** The pattern in which missing data is hatched, for the `defs` of a chart. */
export function GapPattern({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V6" stroke="var(--line-strong)" strokeWidth="1.5" />
      </pattern>
    </defs>
  );
}

/**
 * The hatched whiles of a chart, each with its word where there is room for it. A function and no component: recharts
 * looks for its own elements among its children.
 */
export function gapAreas(
  gaps: readonly GapStretch[],
  {
    pattern,
    pixelsPerMs,
    word,
  }: {
    readonly pattern: string;
    readonly pixelsPerMs: number;
    readonly word: (reason: GapReason) => string;
  },
) {
  return gaps.map(({ fromMs, toMs, reason }) => {
    const text = word(reason);
    const hasRoom = (toMs - fromMs) * pixelsPerMs > text.length * letterPixels + 8;
    return (
      <ReferenceArea
        key={fromMs}
        x1={fromMs}
        x2={toMs}
        fill={`url(#${pattern})`}
        fillOpacity={1}
        stroke="none"
        ifOverflow="hidden"
        {...(hasRoom
          ? {
              label: {
                value: text,
                position: "center" as const,
                fill: "var(--ink-soft)",
                fontSize: 11,
                // The word stands on a ground of its own, or hatching would run through it.
                stroke: "var(--surface)",
                strokeWidth: 5,
                paintOrder: "stroke",
              },
            }
          : {})}
      />
    );
  });
}
