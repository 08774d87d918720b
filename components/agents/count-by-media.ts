import type { FloorCall } from "@/lib/domain/index.ts";

/** How many calls there are of each medium, in the order in which the media first appear. */
export function countByMedia(
  calls: readonly FloorCall[],
): readonly (readonly [media: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { media } of calls) counts.set(media, (counts.get(media) ?? 0) + 1);
  return [...counts];
}
