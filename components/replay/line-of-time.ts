import type { ReplayOverview } from "@/lib/domain/index.ts";

/** Places and lengths are percent of the line. */
interface Stretch {
  readonly start: number;
  readonly length: number;
}

export interface LineOfTime {
  readonly fromMs: number;
  readonly toMs: number;
  /** Nothing was recorded. */
  readonly gaps: readonly Stretch[];
  /** A source was not live. */
  readonly outages: readonly Stretch[];
  readonly alarms: readonly { readonly id: string; readonly place: number; readonly isCritical: boolean }[];
}

/** Where everything that is kept lies on one line; undefined when nothing is kept. */
export function lineOfTime({
  ranges,
  marks,
}: Pick<ReplayOverview, "ranges" | "marks">): LineOfTime | undefined {
  const spans = ranges.map(({ from, to }) => [Date.parse(from), Date.parse(to)] as const);
  const fromMs = Math.min(...spans.map(([start]) => start));
  const toMs = Math.max(...spans.map(([, end]) => end));
  if (spans.length === 0 || toMs <= fromMs) return undefined;
  const place = (ms: number) => (100 * (Math.min(toMs, Math.max(fromMs, ms)) - fromMs)) / (toMs - fromMs);
  const stretch = (start: number, end: number): Stretch => ({
    start: place(start),
    length: place(end) - place(start),
  });
  const gaps = spans.flatMap(([start], index) => {
    const before = spans[index - 1]?.[1];
    return before === undefined || before >= start ? [] : [stretch(before, start)];
  });
  const alarms = marks.flatMap((mark, index) => {
    if (mark.kind !== "alarm") return [];
    return [
      {
        id: `${index} ${mark.at}`,
        place: place(Date.parse(mark.at)),
        isCritical: mark.severity === "critical",
      },
    ];
  });
  const outages = outagesOf(marks, toMs).map(([start, end]) => stretch(start, end));
  return { fromMs, toMs, gaps, outages, alarms };
}

/** From each mark of a link that is not live to the next mark of that source; the one before its first data is none. */
function outagesOf(marks: ReplayOverview["marks"], toMs: number): readonly (readonly [number, number])[] {
  const links = marks.flatMap((mark) => (mark.kind === "link" ? [mark] : []));
  return links.flatMap((mark, index) => {
    if (mark.link === "live" || mark.link === "connecting") return [];
    const next = links.slice(index + 1).find(({ source }) => source === mark.source);
    return [[Date.parse(mark.at), next === undefined ? toMs : Date.parse(next.at)] as const];
  });
}
