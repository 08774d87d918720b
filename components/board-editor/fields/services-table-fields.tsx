"use client";

import { useTranslations } from "next-intl";
import { boardLimits, type ServicesTableTile, serviceKpis } from "@/lib/domain/index.ts";
import { SelectField } from "../../admin/select-field.tsx";
import { KpiOptions } from "../../kpi/kpi-options.tsx";
import { useKpiWords } from "../../kpi/use-kpi-words.ts";
import { withMember } from "../with-member.ts";
import { MediaField } from "./media-field.tsx";
import { OrderedChoice } from "./ordered-choice.tsx";
import { ServicesField } from "./services-field.tsx";
import type { TileFieldsProps } from "./tile-fields-props.ts";

const media = ["voice", "chat", "email"] as const;
const orders = ["worst_first", "by_name", "as_listed"] as const;

/** Which services stand in the table, with what columns and in what order. */
export function ServicesTableFields({ tile, faultOf, onChange }: TileFieldsProps<ServicesTableTile>) {
  const t = useTranslations("boardEditor");
  const words = useKpiWords();
  const others = [...serviceKpis.keys()].filter((id) => !tile.columns.includes(id));
  return (
    <>
      <OrderedChoice
        label={t("field.columns")}
        addLabel={t("addColumn")}
        chosen={tile.columns}
        most={boardLimits.columns.highest}
        nameOf={words.name}
        options={<KpiOptions kpis={others} />}
        fault={faultOf("columns")}
        onChange={(columns) => onChange("columns", { ...tile, columns })}
      />
      <ServicesField
        value={tile.services}
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
        label={t("field.order")}
        value={tile.order}
        options={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
        onChange={(order) => onChange("order", { ...tile, order })}
      />
    </>
  );
}
