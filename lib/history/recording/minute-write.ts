import { columns, type Recording } from "@/lib/trends/server.ts";
import { codeOf } from "../cells/cell.ts";
import { type CellCodes, writeMinutePage } from "../cells/minute-page.ts";
import { trackName } from "../track-name.ts";
import type { HistoryWrite } from "../writing/history-write.ts";

/** One minute of all services, as it stands in `recording` when it is written. */
export function minuteWrite(recording: Recording, minute: number): HistoryWrite<"history_minutes"> {
  return {
    table: "history_minutes",
    key: minute,
    build(names) {
      const tracks = new Map<number, CellCodes>();
      for (const [name, codes] of codesOf(recording, minute)) {
        const track = names.idOf("track", name);
        if (track !== undefined) tracks.set(track, codes);
      }
      // A minute that nobody recorded is one that is not there.
      return tracks.size === 0 ? undefined : { place: minute, cells: writeMinutePage(tracks) };
    },
  };
}

function* codesOf(
  recording: Recording,
  minute: number,
): Generator<readonly [name: string, codes: CellCodes]> {
  const gaps = new Map([...recording.sources()].map(([id, source]) => [id, source.gapAt(minute)]));
  for (const service of recording.tracks.services()) {
    for (const [media, { source, store }] of recording.tracks.tracksOf(service)) {
      const gap = gaps.has(source) ? gaps.get(source) : "not_recorded";
      if (gap === "not_recorded") continue;
      const codes = columns.map((_, column) => codeOf(store.read(minute, column)));
      // A service that is gone leaves its past, and no empty minutes.
      if (codes.every((code) => code === 0)) continue;
      yield [trackName(service, media), gap === undefined ? codes : codes.map(() => codeOf(gap))];
    }
  }
}
