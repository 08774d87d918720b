/** How large a board and its parts may be, for whoever checks one and whoever edits one. Texts in characters. */
export const boardLimits = {
  name: 80,
  title: 80,
  announcement: 500,
  pages: { lowest: 1, highest: 12 },
  tiles: { lowest: 0, highest: 24 },
  columns: { lowest: 1, highest: 6 },
  attributes: { lowest: 1, highest: 12 },
  /** Services that a tile names one by one. */
  services: { lowest: 1, highest: 300 },
  trendServices: { lowest: 1, highest: 6 },
  /** Seconds that a page stays. */
  seconds: { lowest: 5, highest: 300 },
  minimumGroup: { lowest: 0, highest: 50 },
  brightness: { lowest: 0.1, highest: 1 },
} as const;
