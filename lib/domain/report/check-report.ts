import { serviceKpis } from "../kpi/service-kpis.ts";
import { isMailAddress } from "./is-mail-address.ts";
import { type ReportDraft, targetKpis } from "./report.ts";

const longestName = 80;
export const mostRecipients = 50;
export const mostReportServices = 100;
/** A day later nobody awaits it any more. */
export const longestDelayMinutes = 720;

/** What is wrong with which member of a report. */
export interface ReportFault {
  readonly field: "name" | "services" | "shift" | "days" | "targets" | "recipients" | "sending";
  readonly code:
    | "empty"
    | "too_long"
    | "no_text"
    | "none"
    | "too_many"
    | "no_quarter"
    | "no_day"
    | "no_address"
    | "other_domain"
    | "out_of_range";
  /** Which one of several it is. */
  readonly of?: string;
}

/** Everything that keeps a report from being kept; empty when nothing does. `domains`: where mail may go; absent: anywhere. */
export function checkReport(draft: ReportDraft, domains?: readonly string[]): readonly ReportFault[] {
  return [
    ...nameFaults(draft.name),
    ...serviceFaults(draft),
    ...shiftFaults(draft),
    ...targetFaults(draft),
    ...recipientFaults(draft, domains),
  ];
}

function nameFaults(name: string): readonly ReportFault[] {
  if (name.trim() === "") return [{ field: "name", code: "empty" }];
  if (name.length > longestName) return [{ field: "name", code: "too_long" }];
  return /[\p{Cc}\p{Surrogate}\uFFFD]/u.test(name) ? [{ field: "name", code: "no_text" }] : [];
}

function serviceFaults({ services }: ReportDraft): readonly ReportFault[] {
  if (services === "all") return [];
  if (services.length === 0) return [{ field: "services", code: "none" }];
  return services.length > mostReportServices ? [{ field: "services", code: "too_many" }] : [];
}

function shiftFaults({ shift }: ReportDraft): readonly ReportFault[] {
  const faults: ReportFault[] = [];
  const isQuarter = (time: string) => /^([01]\d|2[0-3]):(00|15|30|45)$/.test(time);
  if (!isQuarter(shift.from) || !isQuarter(shift.to)) faults.push({ field: "shift", code: "no_quarter" });
  const isDay = (day: number) => Number.isInteger(day) && day >= 1 && day <= 7;
  if (shift.days.length === 0) faults.push({ field: "days", code: "none" });
  else if (!shift.days.every(isDay)) faults.push({ field: "days", code: "no_day" });
  return faults;
}

function targetFaults({ targets }: ReportDraft): readonly ReportFault[] {
  return targetKpis.flatMap((kpi): readonly ReportFault[] => {
    const limit = targets[kpi];
    if (limit === undefined) return [];
    const most = serviceKpis.get(kpi)?.unit === "ratio" ? 1 : 86_400;
    const isFit = Number.isFinite(limit) && limit >= 0 && limit <= most;
    return isFit ? [] : [{ field: "targets", code: "out_of_range", of: kpi }];
  });
}

function recipientFaults({ recipients, sending }: ReportDraft, domains?: readonly string[]) {
  const faults: ReportFault[] = [];
  if (recipients.length > mostRecipients) return [{ field: "recipients", code: "too_many" } as const];
  for (const address of recipients) {
    if (!isMailAddress(address))
      faults.push({ field: "recipients", code: "no_address", of: address.slice(0, 80) });
    else if (domains !== undefined && !domains.includes(domainOf(address)))
      faults.push({ field: "recipients", code: "other_domain", of: address });
  }
  if (sending === undefined) return faults;
  if (recipients.length === 0) faults.push({ field: "recipients", code: "none" });
  const { afterMinutes } = sending;
  if (!Number.isInteger(afterMinutes) || afterMinutes < 1 || afterMinutes > longestDelayMinutes)
    faults.push({ field: "sending", code: "out_of_range" });
  return faults;
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}
