import type { EntityId, GapReason } from "@/lib/domain/index.ts";
import { type Column, columnOf } from "./columns.ts";
import type { Recording } from "./create-recorder.ts";

/** A number of one minute, or why it is not known. */
export type MinuteValue = number | GapReason;

/** Reads the minutes of one service: in one medium, or in all of them together. */
export interface MinuteReader {
  /** Whether minima and maxima are kept: those of several media do not add up. */
  readonly hasExtremes: boolean;
  read(minute: number, statistic: string, keep: Column["keep"]): MinuteValue;
}

/** undefined when nothing of that service, or of that medium of it, was recorded. */
export function readMinutes(
  recording: Recording,
  service: EntityId,
  media: string | undefined,
): MinuteReader | undefined {
  const all = recording.tracks.tracksOf(service);
  const chosen =
    media === undefined ? [...all.values()] : [all.get(media)].filter((track) => track !== undefined);
  const [first] = chosen;
  if (first === undefined) return undefined;
  const source = recording.sources().get(first.source);
  const reader = readTogether(chosen.map(({ store }) => store));
  return {
    ...reader,
    read(minute, statistic, keep) {
      const gap = source === undefined ? "not_recorded" : source.gapAt(minute);
      return gap ?? reader.read(minute, statistic, keep);
    },
  };
}

/** Where the minutes of one service in one medium are read; undefined = nothing was written of that minute. */
export interface ReadableMinutes {
  read(minute: number, column: number): MinuteValue | undefined;
}

/** Several media of a service as one. */
export function readTogether(media: readonly ReadableMinutes[]): MinuteReader {
  return {
    hasExtremes: media.length === 1,
    read: (minute, statistic, keep) => combine(media, minute, statistic, keep),
  };
}

function combine(
  media: readonly ReadableMinutes[],
  minute: number,
  statistic: string,
  keep: Column["keep"],
): MinuteValue {
  const column = columnOf(statistic, keep);
  if (column === undefined) return "not_recorded";
  let total: number | undefined;
  for (const store of media) {
    const stored = store.read(minute, column);
    if (typeof stored === "string") return stored;
    // A medium that was not told of yet takes no part.
    if (stored === undefined) continue;
    total = keep === "max" ? Math.max(total ?? 0, stored) : (total ?? 0) + stored;
  }
  return total ?? "not_recorded";
}
