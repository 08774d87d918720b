import {
  type AlarmRule,
  type AlarmRuleDraft,
  canSplitByMedia,
  defaultThresholds,
  hasVolume,
  type Kpi,
  type RuleScope,
  resolveThreshold,
  ruleDirection,
  ruleKpis,
} from "@/lib/domain/index.ts";

/** What stands in the editor: texts as they are typed, a share in percent. */
export interface RuleText {
  readonly name: string;
  readonly isEnabled: boolean;
  readonly of: RuleScope["of"];
  readonly ids: readonly string[];
  readonly kpi: string;
  /** Empty = all together. */
  readonly media: string;
  readonly direction: AlarmRule["direction"];
  readonly warn: string;
  readonly critical: string;
  readonly hold: string;
  readonly margin: string;
  /** Empty = any. */
  readonly minVolume: string;
  readonly cooldown: string;
  readonly isQuiet: boolean;
  readonly from: string;
  readonly to: string;
}

/** A new rule. */
export const newRuleText: RuleText = {
  name: "",
  isEnabled: true,
  of: "each_service",
  ids: [],
  kpi: "longest_wait",
  media: "voice",
  direction: "above",
  warn: "45",
  critical: "90",
  hold: "10",
  margin: "5",
  minVolume: "",
  cooldown: "60",
  isQuiet: false,
  from: "22:00",
  to: "06:00",
};

/** The KPI of the editor, which always is one of its scope. */
export function kpiOf({ of, kpi }: Pick<RuleText, "of" | "kpi">): Kpi | undefined {
  return ruleKpis(of).get(kpi);
}

/** A rule as it is edited; `name` is the one in the reader's language. */
export function ruleText(rule: AlarmRule, name: string): RuleText {
  const { scope, kpi, direction, isEnabled, quietHours } = rule;
  const write = (value: number | undefined) =>
    value === undefined ? "" : String(isShare(scope.of, kpi) ? Math.round(value * 1e6) / 1e4 : value);
  return {
    ...newRuleText,
    ...quietHours,
    name,
    isEnabled,
    kpi,
    direction,
    of: scope.of,
    ids: scope.of === "services" ? scope.ids : [],
    media: rule.media ?? "",
    warn: write(rule.warn),
    critical: write(rule.critical),
    margin: write(rule.margin),
    minVolume: rule.minVolume === undefined ? "" : String(rule.minVolume),
    hold: String(rule.holdSeconds),
    cooldown: String(rule.cooldownSeconds),
    isQuiet: quietHours !== undefined,
  };
}

/** The rule that the texts ask for. What is no number becomes NaN, which is a fault. */
export function draftOf(text: RuleText): AlarmRuleDraft {
  const { of, ids, name, isEnabled, kpi, direction, media, from, to } = text;
  const read = (written: string) => numberOf(written) / (isShare(of, kpi) ? 100 : 1);
  return {
    name: name.trim(),
    isEnabled,
    kpi,
    direction,
    scope: of === "services" ? { of, ids } : { of },
    ...(media === "" ? {} : { media }),
    ...(text.warn.trim() === "" ? {} : { warn: read(text.warn) }),
    ...(text.critical.trim() === "" ? {} : { critical: read(text.critical) }),
    holdSeconds: numberOf(text.hold),
    margin: text.margin.trim() === "" ? 0 : read(text.margin),
    ...(text.minVolume.trim() === "" ? {} : { minVolume: numberOf(text.minVolume) }),
    cooldownSeconds: numberOf(text.cooldown),
    ...(text.isQuiet ? { quietHours: { from, to } } : {}),
  };
}

/** Another KPI: with the limits of the field where there are some, and what it does not have left out. */
export function withKpi(text: RuleText, kpi: string): RuleText {
  const next = { ...text, kpi };
  const formula = kpiOf(next);
  if (formula === undefined) return next;
  const media = canSplitByMedia(formula) ? text.media : "";
  const of = media === "" ? {} : { media };
  const limits = resolveThreshold(defaultThresholds, kpi, of);
  const write = (value: number | undefined) =>
    value === undefined ? "" : String(formula.unit === "ratio" ? Math.round(value * 1e4) / 100 : value);
  return {
    ...next,
    media,
    direction: ruleDirection(formula) ?? text.direction,
    warn: write(limits?.warn),
    critical: write(limits?.critical),
    margin: "0",
    minVolume: hasVolume(formula) ? text.minVolume : "",
  };
}

/** Another scope: agents have other KPIs than services. */
export function withScope(text: RuleText, of: RuleScope["of"]): RuleText {
  const next = { ...text, of };
  if (kpiOf(next) !== undefined) return next;
  return withKpi(next, of === "each_agent" ? "pause_of_partial" : "longest_wait");
}

function isShare(of: RuleScope["of"], kpi: string): boolean {
  return kpiOf({ of, kpi })?.unit === "ratio";
}

/** With a point or, as most of our languages write it, a comma. */
function numberOf(written: string): number {
  const text = written.trim().replace(",", ".");
  return /^\d{1,9}(\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN;
}
