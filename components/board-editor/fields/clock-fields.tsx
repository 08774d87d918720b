"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ClockTile } from "@/lib/domain/index.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { PickOne } from "../../ui/pick-one.tsx";
import { withMember } from "../with-member.ts";
import type { TileFieldsProps } from "./tile-fields-props.ts";

/** Whose time a clock tells. */
export function ClockFields({ tile, faultOf, onChange }: TileFieldsProps<ClockTile>) {
  const t = useTranslations("boardEditor");
  const zones = useMemo(
    () =>
      Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
    [],
  );
  return (
    <>
      <div className="flex min-w-0 flex-col gap-1">
        <span className="font-medium">{t("field.timezone")}</span>
        <PickOne
          label={t("field.timezone")}
          none={t("centreZone")}
          clearLabel={t("clearZone")}
          emptyNote={t("noZone")}
          value={tile.timezone}
          options={zones}
          onChange={(zone) => onChange("timezone", withMember(tile, "timezone", zone))}
        />
        <p className="text-xs text-fault empty:hidden">{faultOf("timezone")}</p>
      </div>
      <Checkbox
        label={t("field.hasDate")}
        isChecked={tile.hasDate}
        onChange={(hasDate) => onChange("hasDate", { ...tile, hasDate })}
      />
    </>
  );
}
