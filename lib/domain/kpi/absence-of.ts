import type { FloorSource } from "../floor.ts";
import { own } from "../own.ts";
import type { AbsenceReason } from "./reading.ts";

type Sources = Readonly<Record<string, Pick<FloorSource, "degraded">>>;

/**
 * The code of the reason why something of a source (of any source when none is named) is not known: what the source
 * lost (`no_license`) when one of `capabilities` is degraded, the first that is; otherwise `unlessLost`.
 */
export function absenceOf(
  sources: Sources,
  source: string | undefined,
  capabilities: readonly string[],
  unlessLost: AbsenceReason = "not_reported",
): AbsenceReason {
  const asked = source === undefined ? Object.values(sources) : [own(sources, source)];
  for (const capability of capabilities)
    for (const each of asked) {
      const lost = each === undefined ? undefined : own(each.degraded, capability);
      if (lost !== undefined && lost !== "") return lost;
    }
  return unlessLost;
}
