/** Where a person was in a list. */
interface Place {
  /** The query of the address, with its `?`, or empty. */
  readonly query: string;
  readonly scrollTop: number;
}

const prefix = "mirante-place:";
const places = new Map<string, Place>();

/** Writing to storage holds up the page: not at every step of a scroll. */
const restMs = 250;
const unsaved = new Set<string>();

/** Remembers a place for as long as this tab lives; a reload finds the one of a quarter of a second ago. */
export function writePlace(path: string, place: Place): void {
  places.set(path, place);
  if (unsaved.size === 0) setTimeout(save, restMs);
  unsaved.add(path);
}

function save(): void {
  for (const path of unsaved) {
    const place = places.get(path);
    try {
      if (place !== undefined)
        sessionStorage.setItem(`${prefix}${path}`, JSON.stringify([place.query, place.scrollTop]));
    } catch {
      // Storage may be forbidden in this browser: the place then lasts as long as the page.
    }
  }
  unsaved.clear();
}

/** Where the person was in the list at this path, if ever. */
export function readPlace(path: string): Place | undefined {
  const known = places.get(path);
  if (known !== undefined) return known;
  try {
    const [query, scrollTop] = JSON.parse(sessionStorage.getItem(`${prefix}${path}`) ?? "[]");
    return typeof query === "string" && typeof scrollTop === "number" ? { query, scrollTop } : undefined;
  } catch {
    return undefined;
  }
}
