export const minuteMs = 60_000;

/** The whole minute of an instant, counted from 1970. Every time zone of today cuts minutes at the same places. */
export function minuteOf(epochMs: number): number {
  return Math.floor(epochMs / minuteMs);
}

/** The instant at which a minute begins. */
export function instantOf(minute: number): string {
  return new Date(minute * minuteMs).toISOString();
}
