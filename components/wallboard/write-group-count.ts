import { formatCount } from "@/lib/format/index.ts";

/** A count of agents as a board may tell it: of a group below the least size only that it is smaller. */
export function writeGroupCount(count: number, minimumGroup: number, locale: string): string {
  return count < minimumGroup ? `< ${formatCount(minimumGroup, locale)}` : formatCount(count, locale);
}
