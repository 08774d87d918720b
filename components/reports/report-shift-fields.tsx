"use client";

import { useTranslations } from "next-intl";
import { targetKpis } from "@/lib/domain/index.ts";
import { ChooseNames } from "../admin/choose-names.tsx";
import { FormField, fieldLook } from "../admin/form-field.tsx";
import { useFloorNames } from "../admin/use-floor-names.ts";
import { Checkbox } from "../ui/checkbox.tsx";
import type { FieldsProps } from "./fields-props.ts";
import { isRatio } from "./report-draft.ts";

const week = [1, 2, 3, 4, 5, 6, 7];
const quarterSeconds = 900;

/** What is told of which shift: its name, its time, its services and targets. */
export function ReportShiftFields({
  fields,
  change,
  faultOf,
  timezone,
}: FieldsProps & { readonly timezone: string }) {
  const t = useTranslations("reports");
  const names = useFloorNames("services");
  const { name, isOnlySome, services, days } = fields;
  const toggle = (day: number, isChosen: boolean) =>
    change({ days: isChosen ? [...days, day] : days.filter((each) => each !== day) });
  return (
    <>
      <FormField label={t("field.name")} fault={faultOf("name")}>
        {(links) => (
          <input
            {...links}
            className={fieldLook}
            autoComplete="off"
            value={name}
            onChange={({ target }) => change({ name: target.value })}
          />
        )}
      </FormField>
      <div className="grid grid-cols-2 gap-3">
        {(["from", "to"] as const).map((end) => (
          <FormField
            key={end}
            label={t(`field.${end}`)}
            fault={end === "from" ? faultOf("shift") : undefined}
          >
            {(links) => (
              <input
                {...links}
                type="time"
                step={quarterSeconds}
                className={fieldLook}
                value={fields[end]}
                onChange={({ target }) => change({ [end]: target.value })}
              />
            )}
          </FormField>
        ))}
        <p className="col-span-2 -mt-2 text-xs text-ink-soft">{t("hint.shift", { timezone })}</p>
      </div>
      <fieldset className="min-w-0">
        <legend className="mb-1 font-medium">{t("field.days")}</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-2">
          {week.map((day) => (
            <Checkbox
              key={day}
              label={t(`day.${day}`)}
              isChecked={days.includes(day)}
              onChange={(isChosen) => toggle(day, isChosen)}
            />
          ))}
        </div>
        <p className="mt-1 text-xs text-fault empty:hidden">{faultOf("days")}</p>
      </fieldset>
      <div className="flex flex-col gap-2">
        <Checkbox
          label={t("field.onlySome")}
          isChecked={isOnlySome}
          onChange={(isChosen) => change({ isOnlySome: isChosen })}
        />
        {isOnlySome ? (
          <ChooseNames
            legend={t("field.services")}
            searchLabel={t("field.findService")}
            names={names}
            chosen={services}
            onChange={(ids) => change({ services: ids })}
          />
        ) : null}
        <p className={`text-xs ${faultOf("services") === undefined ? "text-ink-soft" : "text-fault"}`}>
          {faultOf("services") ?? t("hint.services")}
        </p>
      </div>
      <TargetFields fields={fields} change={change} faultOf={faultOf} />
    </>
  );
}

function TargetFields({ fields, change, faultOf }: FieldsProps) {
  const t = useTranslations("reports");
  const kpi = useTranslations("kpis");
  const unitOf = (id: (typeof targetKpis)[number]) => {
    if (id === "service_level") return t("hint.percent");
    return isRatio(id) ? t("hint.percentMost") : t("hint.secondsMost");
  };
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium">{t("field.targets")}</legend>
      <div className="grid grid-cols-1 gap-2">
        {targetKpis.map((id) => (
          <label key={id} className="grid grid-cols-[minmax(0,1fr)_5rem_9rem] items-center gap-2">
            <span className="truncate">{kpi(`${id}.name`)}</span>
            <input
              inputMode="decimal"
              autoComplete="off"
              className={`${fieldLook} number text-end`}
              value={fields.targets[id]}
              onChange={({ target }) => change({ targets: { ...fields.targets, [id]: target.value } })}
            />
            <span className="text-xs text-ink-soft">{unitOf(id)}</span>
          </label>
        ))}
      </div>
      <p className={`mt-1 text-xs ${faultOf("targets") === undefined ? "text-ink-soft" : "text-fault"}`}>
        {faultOf("targets") ?? t("hint.targets")}
      </p>
    </fieldset>
  );
}
