import { type EntityId, emptyFloor, type FloorContent, type FloorService } from "@/lib/domain/index.ts";
import { countPresences, nobody } from "./count-presences.ts";
import { createSourceMinutes, type SourceMinutes } from "./create-source-minutes.ts";
import { createTrackBook, type TrackBook } from "./create-track-book.ts";
import { minuteMs, minuteOf } from "./minute.ts";
import type { TrendRevision } from "./trend-revision.ts";

/** Services × media for which there is room: 500 × 3 and a fifth of it for those that come and go. */
const maxTracks = 1_800;
/** A clock that is set back by more was wrong before: what it shows now is recorded, though it showed that once already. */
const mostBackMinutes = 60;
/** Whoever holds the clock looks every few seconds: after a longer silence this process slept meanwhile. */
const sleptMs = 20_000;

/** What was recorded, as readers see it. */
export interface Recording {
  readonly tracks: Pick<TrackBook, "tracksOf" | "services" | "counts">;
  sources(): ReadonlyMap<string, Pick<SourceMinutes, "gapAt" | "presencesAt">>;
  /** What is told of a service now; undefined when it left the floor. */
  service(id: EntityId): FloorService | undefined;
  /** The last minute that has ended; undefined before the first. */
  lastMinute(): number | undefined;
}

/** Turns revisions into minutes. Pure but for its memory: whoever holds the clock calls it. */
export interface Recorder extends Recording {
  /** Takes a revision; those of former minutes end them first. */
  take(revision: TrendRevision): void;
  /** Ends every minute that is over; to be called every few seconds. Of what was slept through, nothing is known. */
  closeUntil(nowMs: number): void;
}

/** `onMinute` is told of each minute that ended, and again when it turns out later that it was not whole. */
export function createRecorder(
  startedAtMs: number,
  onMinute: (minute: number) => void = () => undefined,
): Recorder {
  const tracks = createTrackBook(maxTracks);
  const sources = new Map<string, SourceMinutes>();
  let content: FloorContent = emptyFloor;
  /** When that was last told. */
  let contentMs = startedAtMs;
  let running = minuteOf(startedAtMs);
  let last: number | undefined;
  let lookedAtMs = startedAtMs;
  let isSeen = true;

  function close(minute: number): void {
    tracks.close(minute, content.services, (minute + 1) * minuteMs);
    const presences = countPresences(content.agents);
    for (const [id, minutes] of sources) minutes.close(minute, isSeen, presences.get(id) ?? nobody);
    last = minute;
    onMinute(minute);
  }
  /** The minute in which a clock is set is no whole one. */
  function beginAt(nowMs: number): void {
    running = minuteOf(nowMs);
    lookedAtMs = nowMs;
    isSeen = false;
    for (const minutes of sources.values()) minutes.beginAt(nowMs);
  }
  function closeUntil(nowMs: number): void {
    const now = minuteOf(nowMs);
    if (now < running - mostBackMinutes) beginAt(nowMs);
    const hasSlept = nowMs - lookedAtMs > sleptMs;
    isSeen &&= !hasSlept;
    lookedAtMs = nowMs;
    // Of a long sleep only the last day can be kept.
    running = Math.max(running, now - 26 * 60);
    while (running < now) {
      close(running);
      running += 1;
      isSeen = !hasSlept;
    }
  }
  return {
    tracks,
    sources: () => sources,
    service: (id) => (Object.hasOwn(content.services, id) ? content.services[id] : undefined),
    lastMinute: () => last,
    closeUntil,
    take(revision) {
      const atMs = Date.parse(revision.at);
      closeUntil(atMs);
      for (const [id, source] of Object.entries(revision.content.sources)) {
        const minutes = sources.get(id) ?? createSourceMinutes(startedAtMs, onMinute);
        sources.set(id, minutes);
        minutes.observe(source, atMs);
      }
      tracks.observe(content.services, revision.content.services, atMs, Math.min(contentMs, atMs));
      content = revision.content;
      contentMs = atMs;
    },
  };
}
