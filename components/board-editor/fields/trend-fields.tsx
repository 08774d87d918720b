"use client";

import { useTranslations } from "next-intl";
import { type TrendTile, trendKpiIds } from "@/lib/domain/index.ts";
import { SelectField } from "../../admin/select-field.tsx";
import { withMember } from "../with-member.ts";
import { KpiField } from "./kpi-field.tsx";
import { MediaField } from "./media-field.tsx";
import { ChosenServices } from "./services-field.tsx";
import type { TileFieldsProps } from "./tile-fields-props.ts";

const media = ["voice", "chat", "email"] as const;
const stretches = [60, 180, 360] as const;

/** Which figure over which stretch of time, with one line for each service. */
export function TrendFields({ tile, faultOf, onChange }: TileFieldsProps<TrendTile>) {
  const t = useTranslations("boardEditor");
  const findKpi = (id: string) => trendKpiIds.find((each) => each === id) ?? tile.kpi;
  return (
    <>
      <KpiField
        label={t("field.kpi")}
        value={tile.kpi}
        kpis={trendKpiIds}
        fault={faultOf("kpi")}
        onChange={(id) => onChange("kpi", { ...tile, kpi: findKpi(id) })}
      />
      <ChosenServices
        chosen={tile.services}
        fault={faultOf("services")}
        onChange={(services) => onChange("services", { ...tile, services })}
      />
      <MediaField
        value={tile.media}
        media={media}
        fault={faultOf("media")}
        onChange={(medium) => onChange("media", withMember(tile, "media", medium))}
      />
      <SelectField
        label={t("field.minutes")}
        value={String(tile.minutes ?? "")}
        options={[
          ...stretches.map((minutes) => ({
            value: String(minutes),
            label: t("lastHours", { hours: minutes / 60 }),
          })),
          { value: "", label: t("sinceMidnight") },
        ]}
        onChange={(chosen) =>
          onChange(
            "minutes",
            withMember(
              tile,
              "minutes",
              stretches.find((minutes) => String(minutes) === chosen),
            ),
          )
        }
      />
    </>
  );
}
