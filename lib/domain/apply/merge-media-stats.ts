import type { Media, MetricValues } from "../floor.ts";
import { own } from "../own.ts";
import { createMapDraft } from "./map-draft.ts";
import { mergeValues } from "./merge-values.ts";
import { share } from "./share.ts";

type ByMedia = Readonly<Record<string, MetricValues>>;
type Stats = readonly { readonly media: Media; readonly values: MetricValues }[];

/** Statistics by media after a report: laid over what was known, or instead of it when the report is `full`. */
export function mergeMediaStats(before: ByMedia | undefined, stats: Stats, full: boolean): ByMedia {
  const draft = createMapDraft<MetricValues>(full ? {} : (before ?? {}));
  for (const { media, values } of stats) draft.set(media, mergeValues(draft.get(media), values));
  if (!full) return before === undefined || draft.current !== before ? draft.current : before;
  for (const media of Object.keys(draft.current)) {
    const values = draft.get(media);
    if (values !== undefined) draft.set(media, share(own(before, media), values));
  }
  return share(before, draft.current);
}
