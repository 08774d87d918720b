const place = "mirante.screen.orders";

/** Ids of the orders that this browser carried out, kept over reloads of its tab; without storage in this page alone. */
export const orderMemory = {
  load(): readonly string[] {
    try {
      const kept: unknown = JSON.parse(window.sessionStorage.getItem(place) ?? "[]");
      return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
    } catch {
      return [];
    }
  },
  keep(ids: readonly string[]): void {
    try {
      window.sessionStorage.setItem(place, JSON.stringify(ids));
    } catch {
      // A browser that keeps nothing carries an order to reload out once more at most: the server gives it up.
    }
  },
};
