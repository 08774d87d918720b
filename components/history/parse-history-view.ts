import {
  type HistoryChoice,
  type HistoryOverlay,
  type HistoryStep,
  historyPeriods,
  historySteps,
  type TrendKpiId,
  trendKpiIds,
} from "@/lib/domain/index.ts";

/** As many as one answer of the server may be about. */
export const mostServices = 20;
export const mostKpis = 4;

/** How a person looks at history: all of it stands in the address. */
export interface HistoryView {
  /** Ids, in the order in which they were picked; none: the page picks one. */
  readonly services: readonly string[];
  readonly kpis: readonly TrendKpiId[];
  /** Absent: all media of each service together. */
  readonly media?: string | undefined;
  readonly choice: HistoryChoice;
  readonly step: HistoryStep;
  readonly overlays: readonly HistoryOverlay[];
  readonly isTable: boolean;
}

export const historyOverlays: readonly HistoryOverlay[] = ["yesterday", "last_week"];

/** The view of an address that says nothing. */
export const plainHistoryView: HistoryView = {
  services: [],
  kpis: ["received", "service_level"],
  choice: { period: "today" },
  step: 15,
  overlays: [],
  isTable: false,
};

const wallTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const longestId = 256;

/** The view that an address asks for; whatever makes no sense falls back and is named in `ignored`. */
export function parseHistoryView(query: URLSearchParams): {
  readonly view: HistoryView;
  readonly ignored: readonly string[];
} {
  const ignored = new Set<string>();
  const services = unique(query.getAll("service")).filter((id) => id !== "" && id.length <= longestId);
  if (services.length > mostServices || services.length < unique(query.getAll("service")).length)
    ignored.add("service");
  const listed = <T extends string>(name: string, known: readonly T[], most = known.length) => {
    const asked = unique(query.getAll(name));
    const found = known.filter((each) => asked.includes(each)).slice(0, most);
    if (found.length < asked.length) ignored.add(name);
    return found;
  };
  const kpis = listed("kpi", trendKpiIds, mostKpis);
  const view: HistoryView = {
    services: services.slice(0, mostServices),
    kpis: kpis.length === 0 ? plainHistoryView.kpis : kpis,
    media: readMedia(query, ignored),
    choice: readChoice(query, ignored),
    step: readStep(query, ignored),
    overlays: listed("over", historyOverlays),
    isTable: listed("as", ["table"]).length > 0,
  };
  return { view, ignored: [...ignored] };
}

/** From when to when an address asks for; pages that show lists of the past read the same words. */
export function readChoice(query: URLSearchParams, ignored: Set<string>): HistoryChoice {
  const asked = query.get("range");
  const period = historyPeriods.find((each) => each === asked);
  if (asked !== null && period === undefined) ignored.add("range");
  if (period !== "custom") return { period: period ?? plainHistoryView.choice.period };
  const time = (name: string) => {
    const text = query.get(name);
    if (text !== null && !wallTime.test(text)) ignored.add(name);
    return text !== null && wallTime.test(text) ? text : undefined;
  };
  return { period, from: time("from"), to: time("to") };
}

/** Writes a choice into a query, in place of the one that stands there. */
export function writeChoice({ period, from, to }: HistoryChoice, query: URLSearchParams): void {
  for (const name of ["range", "from", "to"]) query.delete(name);
  if (period !== plainHistoryView.choice.period) query.set("range", period);
  if (period !== "custom") return;
  if (from !== undefined) query.set("from", from);
  if (to !== undefined) query.set("to", to);
}

/** The query of an address that shows a view, without `?`. */
export function writeHistoryView(view: HistoryView): string {
  const query = new URLSearchParams();
  for (const id of view.services) query.append("service", id);
  if (view.kpis.join() !== plainHistoryView.kpis.join())
    for (const kpi of view.kpis) query.append("kpi", kpi);
  if (view.media !== undefined) query.set("media", view.media);
  writeChoice(view.choice, query);
  if (view.step !== plainHistoryView.step) query.set("step", String(view.step));
  for (const overlay of view.overlays) query.append("over", overlay);
  if (view.isTable) query.set("as", "table");
  return query.toString();
}

function readMedia(query: URLSearchParams, ignored: Set<string>): string | undefined {
  const asked = query.get("media");
  if (asked === null || (asked !== "" && asked.length <= longestId)) return asked ?? undefined;
  ignored.add("media");
  return undefined;
}

function readStep(query: URLSearchParams, ignored: Set<string>): HistoryStep {
  const asked = query.get("step");
  const step = historySteps.find((each) => String(each) === asked);
  if (asked !== null && step === undefined) ignored.add("step");
  return step ?? plainHistoryView.step;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
