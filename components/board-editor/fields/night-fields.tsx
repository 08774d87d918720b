"use client";

import { useTranslations } from "next-intl";
import type { Board } from "@/lib/domain/index.ts";
import { FormField, fieldLook } from "../../admin/form-field.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";

type Night = NonNullable<Board["night"]>;

const usual: Night = { from: "22:00", to: "06:00", brightness: 0.5 };

/** When the screen is dimmed, and to how much of its light. */
export function NightFields({
  night,
  faultOf,
  onChange,
}: {
  readonly night: Night | undefined;
  readonly faultOf: (member: string) => string | undefined;
  readonly onChange: (night: Night | undefined) => void;
}) {
  const t = useTranslations("boardEditor");
  return (
    <div className="flex flex-col gap-3">
      <Checkbox
        label={t("field.night")}
        isChecked={night !== undefined}
        onChange={(isDimmed) => onChange(isDimmed ? usual : undefined)}
      />
      {night === undefined ? null : (
        <>
          <div className="grid grid-cols-2 gap-3">
            {(["from", "to"] as const).map((name) => (
              <FormField key={name} label={t(`field.${name}`)} fault={faultOf(`night.${name}`)}>
                {(links) => (
                  <input
                    {...links}
                    type="time"
                    className={fieldLook}
                    value={night[name]}
                    onChange={({ target }) => onChange({ ...night, [name]: target.value })}
                  />
                )}
              </FormField>
            ))}
          </div>
          <FormField
            label={t("field.brightness")}
            hint={t("hint.brightness", { percent: Math.round(night.brightness * 100) })}
            fault={faultOf("night.brightness")}
          >
            {(links) => (
              <input
                {...links}
                type="range"
                min={10}
                max={100}
                step={5}
                value={Math.round(night.brightness * 100)}
                className="w-full accent-accent"
                onChange={({ target }) => onChange({ ...night, brightness: Number(target.value) / 100 })}
              />
            )}
          </FormField>
        </>
      )}
    </div>
  );
}
