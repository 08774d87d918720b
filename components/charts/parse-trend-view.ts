import { type TrendKpiId, trendKpiIds } from "@/lib/domain/index.ts";

/** The periods a trend can show: the last minutes, or since midnight of the contact centre. */
export const trendRanges = ["15", "60", "180", "today"] as const;

export type TrendRange = (typeof trendRanges)[number];

/** How a person looks at the trend of a service: all of it stands in the address. */
export interface TrendView {
  readonly kpi: TrendKpiId;
  /** Undefined: all media of the service together. */
  readonly media: string | undefined;
  readonly range: TrendRange;
  readonly isTable: boolean;
}

const plain: TrendView = { kpi: "waiting", media: undefined, range: "180", isTable: false };

/** The view that an address asks for; whatever makes no sense falls back and is named in `ignored`. */
export function parseTrendView(
  query: URLSearchParams,
  media: readonly string[],
): { readonly view: TrendView; readonly ignored: readonly string[] } {
  const ignored: string[] = [];
  const read = <T extends string, Fallback>(name: string, known: readonly T[], fallback: Fallback) => {
    const text = query.get(name);
    if (text === null) return fallback;
    const found = known.find((each) => each === text);
    if (found === undefined) ignored.push(name);
    return found ?? fallback;
  };
  const view: TrendView = {
    kpi: read("kpi", trendKpiIds, plain.kpi),
    media: read("media", media, plain.media),
    range: read("range", trendRanges, plain.range),
    isTable: read("as", ["table"], undefined) === "table",
  };
  return { view, ignored };
}

/** The query of an address that shows a view, without `?`; what is not about trends stays. */
export function writeTrendView(view: TrendView, query: URLSearchParams): string {
  const next = new URLSearchParams(query);
  const put = (name: string, value: string | undefined, unlessValue: string | undefined) => {
    if (value === undefined || value === unlessValue) next.delete(name);
    else next.set(name, value);
  };
  put("kpi", view.kpi, plain.kpi);
  put("media", view.media, plain.media);
  put("range", view.range, plain.range);
  put("as", view.isTable ? "table" : undefined, undefined);
  return next.toString();
}
