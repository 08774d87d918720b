const prefix = "mirante-view:";
const opened = new Map<string, string>();

/** Remembers which view of the list at `path` was opened last, for as long as this tab lives. */
export function noteOpenedView(path: string, id: string): void {
  if (readOpenedView(path) === id) return;
  opened.set(path, id);
  try {
    sessionStorage.setItem(`${prefix}${path}`, id);
  } catch {
    // Storage may be forbidden in this browser: it is then remembered as long as the page.
  }
}

/** Its id; undefined when none was opened in this tab. */
export function readOpenedView(path: string): string | undefined {
  const known = opened.get(path);
  if (known !== undefined) return known;
  try {
    return sessionStorage.getItem(`${prefix}${path}`) ?? undefined;
  } catch {
    return undefined;
  }
}
