"use client";

import { useTranslations } from "next-intl";
import { canSplitByMedia, type KpiTile, serviceKpis, trendKpis } from "@/lib/domain/index.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { withMember } from "../with-member.ts";
import { KpiField } from "./kpi-field.tsx";
import { MediaField } from "./media-field.tsx";
import { ServicesField } from "./services-field.tsx";
import { TargetFields } from "./target-fields.tsx";
import type { TileFieldsProps } from "./tile-fields-props.ts";

const kpis = [...serviceKpis.keys()];
const media = ["voice", "chat", "email"] as const;

/** One figure: which, of what, and what it is judged by. */
export function KpiTileFields({ tile, faultOf, onChange }: TileFieldsProps<KpiTile>) {
  const t = useTranslations("boardEditor");
  const kpi = serviceKpis.get(tile.kpi);
  return (
    <>
      <KpiField
        label={t("field.kpi")}
        value={tile.kpi}
        kpis={kpis}
        fault={faultOf("kpi")}
        onChange={(id) => onChange("kpi", withKpi(tile, id))}
      />
      <ServicesField
        value={tile.services}
        fault={faultOf("services")}
        onChange={(services) => onChange("services", { ...tile, services })}
      />
      {kpi !== undefined && canSplitByMedia(kpi) ? (
        <MediaField
          value={tile.media}
          media={media}
          fault={faultOf("media")}
          onChange={(medium) => onChange("media", withMember(tile, "media", medium))}
        />
      ) : null}
      <TargetFields
        tile={tile}
        faultOf={faultOf}
        onChange={(target) => onChange("target", withMember(tile, "target", target))}
      />
      {trendKpis.has(tile.kpi) ? (
        <Checkbox
          label={t("field.hasTrend")}
          isChecked={tile.hasTrend === true}
          onChange={(hasTrend) => onChange("hasTrend", withMember(tile, "hasTrend", hasTrend || undefined))}
        />
      ) : null}
    </>
  );
}

/** Another figure: without what only the one before had, limits in another unit above all. */
function withKpi({ target: _, media: medium, hasTrend, ...tile }: KpiTile, id: string): KpiTile {
  const kpi = serviceKpis.get(id);
  const keepsMedium = medium !== undefined && kpi !== undefined && canSplitByMedia(kpi);
  return {
    ...tile,
    kpi: id,
    ...(keepsMedium ? { media: medium } : {}),
    ...(hasTrend !== undefined && trendKpis.has(id) ? { hasTrend } : {}),
  };
}
