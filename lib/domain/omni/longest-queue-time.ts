import { dayGround } from "../day/day-value.ts";
import type { FloorDay, FloorServiceDay } from "../floor-day.ts";
import type { Part } from "./part.ts";
import { sumParts } from "./sum-parts.ts";

/**
 * The longest time in queue, as Interact keeps it: since its last reset. That is the day's own where the counters
 * began the day at 0 and were not reset since.
 */
export function longestQueueTime(
  media: readonly { readonly part: Part; readonly day: FloorServiceDay | undefined }[],
  sourceDay: FloorDay | undefined,
): Part {
  const all = sumParts(media.map(({ part }) => part));
  if (all.value === null) return all;
  const value = Math.max(0, ...media.map(({ part }) => part.value ?? 0));
  const isOfDay = media.every(({ day }) => isOfTheDay(day, sourceDay));
  const terms = all.terms.map((reading) => ({ ...reading, value }));
  return { value, terms, because: isOfDay ? [] : ["max_since_reset"] };
}

function isOfTheDay(day: FloorServiceDay | undefined, sourceDay: FloorDay | undefined): boolean {
  const ground = dayGround(sourceDay, day);
  const isWhole = ground?.origin === "midnight" && ground.resetAt === undefined;
  return isWhole && (day?.base?.dequeued ?? 0) === 0;
}
