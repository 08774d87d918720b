import type { HistoryRange, HistoryStep } from "@/lib/domain/index.ts";

type Bounds = Pick<HistoryRange, "fromMs" | "toMs">;

/** Where the server answers one KPI of some services over a stretch of time. */
export function seriesPath(
  services: readonly string[],
  kpis: readonly string[],
  { step, media, ...range }: Bounds & { readonly step: HistoryStep; readonly media?: string | undefined },
): string {
  const query = new URLSearchParams();
  for (const id of services) query.append("service", id);
  for (const kpi of kpis) query.append("kpi", kpi);
  if (media !== undefined) query.set("media", media);
  putRange(query, range);
  query.set("step", String(step));
  return `/api/history/series?${query}`;
}

/** What a list asks for: also what is still to come of a range that goes on, so that the same list grows. */
export function listedRange({ fromMs, endMs }: Pick<HistoryRange, "fromMs" | "endMs">): Bounds {
  return { fromMs, toMs: endMs };
}

/** Where it answers what else there is of a stretch of time, e.g. `alarms`, narrowed by `more`. */
export function pastPath(
  what: string,
  range: Bounds,
  more: Readonly<Record<string, string | undefined>> = {},
): string {
  const query = new URLSearchParams();
  putRange(query, range);
  for (const [name, value] of Object.entries(more)) if (value !== undefined) query.set(name, value);
  return `/api/history/${what}?${query}`;
}

function putRange(query: URLSearchParams, { fromMs, toMs }: Bounds): void {
  query.set("from", new Date(fromMs).toISOString());
  query.set("to", new Date(toMs).toISOString());
}
