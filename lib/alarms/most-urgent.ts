import type { AlarmReport } from "@/lib/domain/index.ts";

/** At most `most` alarms: the critical ones before the others, of these the oldest. In the order given when all fit. */
export function mostUrgent(alarms: readonly AlarmReport[], most: number): readonly AlarmReport[] {
  if (alarms.length <= most) return alarms;
  const rank = ({ rule }: AlarmReport) => `${rule?.severity === "critical" ? 0 : 1} ${rule?.since ?? ""}`;
  return [...alarms].sort((a, b) => compare(rank(a), rank(b)) || compare(keyOf(a), keyOf(b))).slice(0, most);
}

function keyOf({ rule, target }: AlarmReport): string {
  return `${rule?.id} ${target}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
