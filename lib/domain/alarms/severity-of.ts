import { alarmKinds } from "../catalogue/alarm-kinds.ts";
import type { AlarmSeverity } from "../floor.ts";

/** How severe an alarm of the CTI is at a value: the CTI itself knows no degrees, so the distance to the limit tells. */
export function severityOf(name: string, value: number, limit: number): AlarmSeverity {
  const ratio = alarmKinds.get(name)?.criticalRatio;
  return ratio !== undefined && limit > 0 && value >= limit * ratio ? "critical" : "warning";
}
