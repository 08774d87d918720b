import type { AlarmRecord } from "@/lib/domain/index.ts";
import type { CsvCell } from "../../ui/data-table/index.ts";
import { alarmDuration, type Elapsed, timeToAcknowledge } from "./alarm-times.ts";

export const pastAlarmColumns = [
  "raised",
  "alarm",
  "target",
  "worst",
  "cleared",
  "duration",
  "toAcknowledge",
  "acknowledgedBy",
] as const;

export type PastAlarmColumn = (typeof pastAlarmColumns)[number];

/** Those whose cells are numbers. */
export const numberColumns: ReadonlySet<PastAlarmColumn> = new Set(["worst", "duration", "toAcknowledge"]);

interface AlarmFileWords {
  readonly head: (column: PastAlarmColumn | "severity" | "limit" | "note") => string;
  readonly name: (alarm: AlarmRecord) => string;
  readonly target: (alarm: AlarmRecord) => string;
  readonly severity: (alarm: AlarmRecord) => string;
  readonly stillRaised: string;
  readonly notAcknowledged: string;
}

/** What an alarm of the past writes into a file: instants as ISO 8601, times in seconds, values as the alarm counts them. */
export function pastAlarmCells(words: AlarmFileWords): readonly {
  readonly header: string;
  readonly csv: (alarm: AlarmRecord) => CsvCell;
}[] {
  const time = (elapsed: Elapsed | undefined, absent: string): CsvCell =>
    elapsed === undefined ? { absent } : elapsed.isAtLeast ? `≥ ${elapsed.seconds}` : elapsed.seconds;
  const cell = (column: Parameters<AlarmFileWords["head"]>[0], csv: (alarm: AlarmRecord) => CsvCell) => ({
    header: words.head(column),
    csv,
  });
  return [
    cell("raised", ({ raisedAt }) => raisedAt),
    cell("severity", words.severity),
    cell("alarm", words.name),
    cell("target", words.target),
    cell("worst", ({ worst }) => worst),
    cell("limit", ({ limit }) => limit),
    cell("cleared", ({ clearedAt }) => clearedAt ?? { absent: words.stillRaised }),
    cell("duration", (alarm) => time(alarmDuration(alarm), words.stillRaised)),
    cell("toAcknowledge", (alarm) => time(timeToAcknowledge(alarm), words.notAcknowledged)),
    cell("acknowledgedBy", ({ acknowledged }) => acknowledged?.by ?? { absent: words.notAcknowledged }),
    cell("note", ({ acknowledged }) => acknowledged?.note ?? ""),
  ];
}
