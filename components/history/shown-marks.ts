import type { HistoryAnnotation } from "@/lib/domain/index.ts";

/** Something that happened, with the sign that stands at it in every chart and beside its words. */
export interface ShownMark {
  readonly key: string;
  readonly atMs: number;
  readonly sign: string;
  readonly annotation: HistoryAnnotation;
}

/** Numbers up to here can be told apart in a chart; later marks have a line and their words, and no number. */
const mostNumbers = 30;

/** The marks of a stretch of time, the oldest first and numbered in that order. */
export function shownMarks(annotations: readonly HistoryAnnotation[]): readonly ShownMark[] {
  return annotations
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map((annotation, index) => ({
      key: `${annotation.at} ${annotation.kind} ${annotation.target ?? ""} ${index}`,
      atMs: Date.parse(annotation.at),
      sign: index < mostNumbers ? String(index + 1) : "",
      annotation,
    }));
}

/** Those that belong into the chart of a service: its own, and those of the whole source. */
export function marksOf(marks: readonly ShownMark[], service: string): readonly ShownMark[] {
  return marks.filter(
    ({ annotation: { kind, target } }) =>
      target === undefined || target === service || kind === "source_lost" || kind === "source_back",
  );
}
