/** What a list on screen is compared with. */
interface NamedView {
  readonly id: string;
  readonly query: string;
}

/** A view that is in sight. */
export interface CurrentView<View extends NamedView> {
  readonly view: View;
  /** It was opened, and the list has been shaped otherwise since. */
  readonly isChanged: boolean;
}

/**
 * Which view a list in sight is: the one that has this very query, of several the one that was opened; else the one that was
 * opened, as changed. The default view (an empty query) is nobody's unless it was saved.
 */
export function currentView<View extends NamedView>(
  views: readonly View[],
  query: string,
  openedId: string | undefined,
): CurrentView<View> | undefined {
  const opened = views.find(({ id }) => id === openedId);
  const same = opened?.query === query ? opened : views.find((each) => each.query === query);
  if (same !== undefined) return { view: same, isChanged: false };
  return opened === undefined || query === "" ? undefined : { view: opened, isChanged: true };
}
