import type { EntityId, FloorService } from "../floor.ts";
import { byName } from "./by-name.ts";

export type ServiceEntry = readonly [id: EntityId, service: FloorService];

/** Services as they were given, and by name. */
export interface OrderedServices {
  readonly inOrder: readonly ServiceEntry[];
  readonly byName: readonly ServiceEntry[];
}

/**
 * Orders those that are `wanted` of one list of services after another. From one to the next few differ, and hardly ever in
 * what they are called or whether they are wanted: then they stand where they stood.
 */
export function createServiceOrder(
  wanted: (entry: ServiceEntry) => boolean,
): (services: readonly ServiceEntry[]) => OrderedServices {
  let before: readonly ServiceEntry[] = [];
  let isWanted: readonly boolean[] = [];
  let places: readonly number[] = [];
  let placesByName: readonly number[] = [];
  return (services) => {
    let isSame = services.length === before.length;
    const isWantedNow = services.map((entry, place) => {
      const entryBefore = before[place];
      const known = isWanted[place];
      if (entry === entryBefore && known !== undefined) return known;
      const now = wanted(entry);
      isSame &&= now === known && entry[0] === entryBefore?.[0] && entry[1].name === entryBefore[1].name;
      return now;
    });
    [before, isWanted] = [services, isWantedNow];
    const entriesAt = (of: readonly number[]) => of.map((place) => services[place] as ServiceEntry);
    if (isSame) return { inOrder: entriesAt(places), byName: entriesAt(placesByName) };
    const listed = [...services.entries()].filter(([place]) => isWantedNow[place]);
    places = listed.map(([place]) => place);
    placesByName = listed.sort(([, one], [, other]) => byName(one, other)).map(([place]) => place);
    return { inOrder: entriesAt(places), byName: entriesAt(placesByName) };
  };
}
