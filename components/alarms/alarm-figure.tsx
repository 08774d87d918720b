"use client";

import { agentKpis, type FloorAlarm, serviceKpis } from "@/lib/domain/index.ts";
import { KpiPassport } from "../kpi/kpi-passport.tsx";
import type { KpiSubject } from "../kpi/kpi-subject.ts";
import { AlarmValue } from "./alarm-value.tsx";

/** The value of an alarm; that of a rule opens where the figure comes from. */
export function AlarmFigure({ alarm }: { readonly alarm: FloorAlarm }) {
  const value = <AlarmValue alarm={alarm} part="value" />;
  const { kpi } = alarm;
  // How much of a pause is used is of one pause, of which an agent's passport would not know which.
  if (kpi === undefined || !(alarm.scope === "agent" ? agentKpis : serviceKpis).has(kpi)) return value;
  return (
    <KpiPassport kpi={kpi} subject={subjectOf(alarm)} className="max-w-full text-end!">
      {value}
    </KpiPassport>
  );
}

function subjectOf({ scope, target, media }: FloorAlarm): KpiSubject {
  if (scope === "agent") return { of: "agent", id: target, media };
  return scope === "floor" ? { of: "services", media } : { of: "services", ids: [target], media };
}
