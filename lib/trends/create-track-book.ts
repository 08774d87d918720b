import { changedMembers, type EntityId, type FloorContent, type FloorService } from "@/lib/domain/index.ts";
import { createTrack, type Track } from "./create-track.ts";

type Services = FloorContent["services"];

/** All tracks: by service, then medium. Names are whatever the source calls things. */
export interface TrackBook {
  /** Takes what differs between two floors, of which `before` was still told at `beforeMs`. */
  observe(before: Services, after: Services, atMs: number, beforeMs: number): void;
  /** Ends a minute of every track; waits are measured as of its end. */
  close(minute: number, services: Services, endMs: number): void;
  tracksOf(service: EntityId): ReadonlyMap<string, Track>;
  services(): Iterable<EntityId>;
  /** How many services in a medium are recorded, and how many are not, for lack of room. */
  counts(): { readonly tracks: number; readonly refused: number };
}

const none: ReadonlyMap<string, Track> = new Map();

/** Holds at most `maxTracks`; a service and medium beyond them is not recorded until another's day is forgotten. */
export function createTrackBook(maxTracks: number): TrackBook {
  const book = new Map<EntityId, Map<string, Track>>();
  const refused = new Set<string>();
  let tracks = 0;

  function observeService(id: EntityId, service: FloorService, atMs: number): void {
    const own = book.get(id) ?? new Map<string, Track>();
    for (const media of Object.keys(service.metrics)) {
      if (own.has(media)) continue;
      if (tracks >= maxTracks) {
        if (refused.size < maxTracks) refused.add(`${id} ${media}`);
        continue;
      }
      own.set(media, createTrack(service.source, media));
      tracks += 1;
    }
    if (own.size > 0) book.set(id, own);
    for (const [media, track] of own) {
      const values = Object.hasOwn(service.metrics, media) ? service.metrics[media] : undefined;
      track.observe(values, service.calls, atMs);
    }
  }

  function forget(minute: number): void {
    for (const [id, own] of book) {
      for (const [media, track] of own) {
        if (track.forget(minute)) continue;
        own.delete(media);
        tracks -= 1;
      }
      if (own.size === 0) book.delete(id);
    }
    if (tracks < maxTracks) refused.clear();
  }

  return {
    observe(before, after, atMs, beforeMs) {
      const { changed, gone } = changedMembers(before, after);
      for (const id of changed) {
        const service = after[id];
        if (service === undefined) continue;
        // Whoever is not waiting any more was seen only as of the last change of the service.
        const former = Object.hasOwn(before, id) ? before[id]?.calls : undefined;
        if (former !== undefined && former !== service.calls)
          for (const track of book.get(id)?.values() ?? []) track.observeWait(former, beforeMs);
        observeService(id, service, atMs);
      }
      for (const id of gone)
        for (const track of book.get(id)?.values() ?? []) track.observe(undefined, undefined, atMs);
    },
    close(minute, services, endMs) {
      for (const [id, own] of book) {
        const service = Object.hasOwn(services, id) ? services[id] : undefined;
        if (service !== undefined) observeService(id, service, endMs);
        // A service that is gone leaves its past, not a day of empty minutes.
        if (service !== undefined) for (const track of own.values()) track.close(minute);
      }
      forget(minute);
    },
    tracksOf: (service) => book.get(service) ?? none,
    services: () => book.keys(),
    counts: () => ({ tracks, refused: refused.size }),
  };
}
