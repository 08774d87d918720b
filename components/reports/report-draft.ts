import type { ReportDraft, ReportLanguage, TargetKpiId } from "@/lib/domain/index.ts";

/** A report as its form has it: texts as they were typed. */
export interface DraftFields {
  readonly name: string;
  readonly isOnlySome: boolean;
  readonly services: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly days: readonly number[];
  /** A percentage where the KPI is a ratio, else seconds. */
  readonly targets: Readonly<Record<TargetKpiId, string>>;
  /** One a line. */
  readonly recipients: string;
  readonly language: ReportLanguage;
  readonly isSent: boolean;
  readonly afterMinutes: string;
}

const ratios: ReadonlySet<TargetKpiId> = new Set(["service_level", "abandon_rate"]);

export function isRatio(kpi: TargetKpiId): boolean {
  return ratios.has(kpi);
}

export function fieldsOf(report: ReportDraft | undefined, language: ReportLanguage): DraftFields {
  const targets = report?.targets ?? { service_level: 0.8, abandon_rate: 0.05 };
  const shown = (kpi: TargetKpiId) => {
    const limit = targets[kpi];
    if (limit === undefined) return "";
    return String(isRatio(kpi) ? Number((limit * 100).toFixed(6)) : limit);
  };
  return {
    name: report?.name ?? "",
    isOnlySome: report !== undefined && report.services !== "all",
    services: report === undefined || report.services === "all" ? [] : report.services,
    from: report?.shift.from ?? "08:00",
    to: report?.shift.to ?? "14:00",
    days: report?.shift.days ?? [1, 2, 3, 4, 5],
    targets: {
      service_level: shown("service_level"),
      abandon_rate: shown("abandon_rate"),
      asa: shown("asa"),
      aht: shown("aht"),
      longest_wait: shown("longest_wait"),
    },
    recipients: report?.recipients.join("\n") ?? "",
    language: report?.language ?? language,
    isSent: report?.sending !== undefined,
    afterMinutes: String(report?.sending?.afterMinutes ?? 10),
  };
}

/** As the server takes it; what is no number is sent as one that it refuses by name. */
export function draftOf(fields: DraftFields): ReportDraft {
  const { name, isOnlySome, services, from, to, days, recipients, language, isSent, afterMinutes } = fields;
  const limits = Object.entries(fields.targets).flatMap(
    ([kpi, text]): readonly (readonly [string, number])[] => {
      if (text.trim() === "") return [];
      const value = numberOf(text);
      return [[kpi, ratios.has(kpi as TargetKpiId) ? value / 100 : value]];
    },
  );
  return {
    ...{ name, language, shift: { from, to, days } },
    services: isOnlySome ? services : "all",
    targets: Object.fromEntries(limits),
    recipients: recipients
      .split(/[\s,;]+/)
      .map((address) => address.trim())
      .filter(Boolean),
    ...(isSent ? { sending: { afterMinutes: numberOf(afterMinutes) } } : {}),
  };
}

function numberOf(text: string): number {
  const value = Number(text.trim().replace(",", "."));
  return Number.isFinite(value) ? value : -1;
}
