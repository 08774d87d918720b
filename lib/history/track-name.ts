import type { EntityId } from "@/lib/domain/index.ts";
import type { NameBook } from "./writing/create-name-book.ts";

/** A service in a medium, as one name. */
export function trackName(service: EntityId, media: string): string {
  return JSON.stringify([service, media]);
}

export interface NumberedTrack {
  readonly track: number;
  readonly service: EntityId;
  readonly media: string;
}

/** Which services in which media were ever recorded. */
export interface TrackIndex {
  of(service: EntityId, media?: string): readonly NumberedTrack[];
  services(): Iterable<EntityId>;
}

/** Reads names anew only when there are more of them. */
export function createTrackIndex(names: Pick<NameBook, "names">): TrackIndex {
  let size = -1;
  let index = new Map<EntityId, NumberedTrack[]>();
  function current(): ReadonlyMap<EntityId, readonly NumberedTrack[]> {
    const tracks = names.names("track");
    if (tracks.size === size) return index;
    size = tracks.size;
    index = new Map();
    for (const [name, track] of tracks) {
      const [service, media] = readName(name);
      index.set(service, [...(index.get(service) ?? []), { track, service, media }]);
    }
    return index;
  }
  return {
    of: (service, media) =>
      (current().get(service) ?? []).filter((track) => media === undefined || track.media === media),
    services: () => current().keys(),
  };
}

function readName(name: string): readonly [service: string, media: string] {
  const read: unknown = JSON.parse(name);
  const [service, media] = Array.isArray(read) ? read : [];
  return [String(service), String(media)];
}
