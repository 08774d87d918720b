"use client";

import { useTranslations } from "next-intl";
import {
  defaultThresholds,
  type KpiTile,
  resolveThreshold,
  ruleDirection,
  serviceKpis,
} from "@/lib/domain/index.ts";
import { SelectField } from "../../admin/select-field.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { readLimit, writeLimit } from "../limit-text.ts";
import { NumberField } from "./number-field.tsx";

type Target = NonNullable<KpiTile["target"]>;

/** The target of a figure: that of the field, or limits of one's own in percent, minutes or counts. */
export function TargetFields({
  tile,
  faultOf,
  onChange,
}: {
  readonly tile: KpiTile;
  readonly faultOf: (member: string) => string | undefined;
  readonly onChange: (target: Target | undefined) => void;
}) {
  const t = useTranslations("boardEditor");
  const kpi = serviceKpis.get(tile.kpi);
  if (kpi === undefined) return null;
  const { target } = tile;
  const usual = resolveThreshold(defaultThresholds, kpi.id, { media: tile.media });
  const fixed = ruleDirection(kpi);
  const turn = (isOwn: boolean) =>
    onChange(
      isOwn
        ? {
            direction: usual?.direction ?? fixed ?? "above",
            warn: usual?.warn ?? 0,
            critical: usual?.critical ?? 0,
          }
        : undefined,
    );
  const limit = (name: "warn" | "critical") => (
    <NumberField
      label={t(`target.${name}`)}
      hint={t(`target.unit.${kpi.unit}`)}
      fault={faultOf(`target.${name}`)}
      notNumber={t(`target.not.${kpi.unit}`)}
      value={target?.[name]}
      write={(value) => writeLimit(value, kpi.unit)}
      read={(text) => readLimit(text, kpi.unit)}
      onChange={(value) => {
        if (target !== undefined && value !== undefined) onChange({ ...target, [name]: value });
      }}
    />
  );
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <div>
        <Checkbox label={t("target.own")} isChecked={target !== undefined} onChange={turn} />
        {target === undefined ? (
          <p className="mt-1 text-xs text-ink-soft">
            {usual === undefined
              ? t("target.none")
              : t(`target.usual_${usual.direction}`, {
                  warn: shown(usual.warn, kpi.unit),
                  critical: shown(usual.critical, kpi.unit),
                })}
          </p>
        ) : null}
      </div>
      {target === undefined ? null : (
        <>
          <SelectField
            label={t("target.direction")}
            fault={faultOf("target.direction")}
            value={target.direction}
            options={(["above", "below"] as const).map((value) => ({ value, label: t(`target.${value}`) }))}
            onChange={(direction) => onChange({ ...target, direction })}
          />
          <div className="grid grid-cols-2 gap-3">
            {limit("warn")}
            {limit("critical")}
          </div>
        </>
      )}
    </div>
  );
}

function shown(value: number, unit: "ratio" | "seconds" | "count"): string {
  return `${writeLimit(value, unit)}${unit === "ratio" ? " %" : ""}`;
}
