const storageKey = "mirante-recent";
const keptAtMost = 8;
const place = /^\/(services|agents)\/(.+)$/;

/** A service or agent that was looked at. */
export interface RecentPlace {
  readonly collection: "services" | "agents";
  readonly id: string;
}

/** Remembers the page of a service or agent, the newest first; other pages are always one key away. */
export function noteVisit(path: string): void {
  if (!place.test(path)) return;
  keep([path, ...readPaths().filter((each) => each !== path)].slice(0, keptAtMost));
}

/** Where this tab has been, the newest first. Names of people are not kept: only ids, and only until the tab closes. */
export function recentPlaces(): readonly RecentPlace[] {
  return readPaths().flatMap((path) => {
    const [, collection, segment] = place.exec(path) ?? [];
    const id = decode(segment);
    const isKnown = collection === "services" || collection === "agents";
    return isKnown && id !== undefined ? [{ collection, id }] : [];
  });
}

function readPaths(): readonly string[] {
  try {
    const paths: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(paths) ? paths.filter((path) => typeof path === "string") : [];
  } catch {
    // Forbidden storage, or something that we did not write: no history then.
    return [];
  }
}

function keep(paths: readonly string[]): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(paths));
  } catch {
    // Without storage there is no history; nothing depends on it.
  }
}

function decode(segment: string | undefined): string | undefined {
  try {
    return segment === undefined ? undefined : decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
