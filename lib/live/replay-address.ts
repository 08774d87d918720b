/** Where a replay begins, as the address says. */
export interface ReplayStart {
  readonly atMs: number;
  /** Id of a saved recording; absent = the memory of the last hours. */
  readonly recording?: string;
}

const names = ["replay", "recording"] as const;

/** The replay that the address of this page asks for; what cannot be read asks for none. */
export function askedReplay(): ReplayStart | undefined {
  const query = new URLSearchParams(location.search);
  const atMs = Date.parse(query.get("replay") ?? "");
  const recording = query.get("recording");
  if (!Number.isFinite(atMs)) return undefined;
  return { atMs, ...(recording === null ? {} : { recording }) };
}

/** A query without what is about the replay, which belongs to no page. */
export function withoutReplay(query: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(query);
  for (const name of names) rest.delete(name);
  return rest;
}

/** `search` (with its `?`, or empty), which a page writes, with the replay that the address has now. */
export function keepReplay(search: string): string {
  const query = new URLSearchParams(location.search);
  const kept = names.flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [`${name}=${value}`];
  });
  if (kept.length === 0) return search;
  return search === "" ? `?${kept.join("&")}` : `${search}&${kept.join("&")}`;
}

/** Writes into the address where the replay is, without a new page; undefined takes it out. */
export function writeReplay(start: ReplayStart | undefined): void {
  const rest = location.search
    .slice(1)
    .split("&")
    .filter((part) => part !== "" && !names.some((name) => part.startsWith(`${name}=`)));
  if (start !== undefined) {
    rest.push(`replay=${new Date(start.atMs).toISOString()}`);
    if (start.recording !== undefined) rest.push(`recording=${encodeURIComponent(start.recording)}`);
  }
  const search = rest.length === 0 ? "" : `?${rest.join("&")}`;
  if (search !== location.search)
    window.history.replaceState(null, "", `${location.pathname}${search}${location.hash}`);
}
