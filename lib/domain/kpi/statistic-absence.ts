import type { Metric } from "../catalogue/metric.ts";
import type { FloorSource } from "../floor.ts";
import { own } from "../own.ts";
import { absenceOf } from "./absence-of.ts";
import type { AbsenceReason } from "./reading.ts";

type Sources = Readonly<Record<string, Pick<FloorSource, "degraded">>>;

/** Why a statistic of an entity of `source` is not known: refused by name, its licence lost, or not reported yet. */
export function statisticAbsence(
  sources: Sources,
  source: string,
  entity: "service" | "agent",
  metric: Metric | undefined,
): AbsenceReason {
  const refused = own(own(sources, source)?.degraded ?? {}, `${entity}_stats`);
  if (metric !== undefined && refused !== undefined && namesOf(refused).includes(metric.id))
    return "invalid_item";
  const details = metric?.licence === "detail" ? [`${entity}_details`] : [];
  const general = entity === "agent" ? ["agent_statistics"] : [];
  return absenceOf(sources, source, [...details, ...general]);
}

/** `invalid_item: a, b` → a, b: a source names every statistic that was refused. */
function namesOf(refused: string): readonly string[] {
  const [, names = ""] = refused.split(": ");
  return names.split(", ").map((name) => name.replace(/^agente_/, "agent_"));
}
