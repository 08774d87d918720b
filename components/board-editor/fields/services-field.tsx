"use client";

import { useTranslations } from "next-intl";
import type { TileServices } from "@/lib/domain/index.ts";
import { ChooseNames } from "../../admin/choose-names.tsx";
import { useFloorNames } from "../../admin/use-floor-names.ts";
import { SegmentedControl } from "../../ui/segmented-control.tsx";

/** All services that the viewer may see, or those that are ticked. */
export function ServicesField({
  value,
  fault,
  onChange,
}: {
  readonly value: TileServices;
  readonly fault: string | undefined;
  readonly onChange: (services: TileServices) => void;
}) {
  const t = useTranslations("boardEditor");
  const names = useFloorNames("services");
  // The first of the floor: a list of none would be a fault before anybody could tick one.
  const [first] = Object.keys(names).sort();
  const choose = (of: "all" | "some") => onChange(of === "all" ? "all" : first === undefined ? [] : [first]);
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <span className="font-medium">{t("field.services")}</span>
      <SegmentedControl
        label={t("field.services")}
        value={value === "all" ? "all" : "some"}
        options={(["all", "some"] as const).map((of) => ({ value: of, label: t(`services.${of}`) }))}
        onChange={choose}
      />
      {value === "all" ? null : <ChosenServices chosen={value} fault={fault} onChange={onChange} />}
    </div>
  );
}

/** Services to tick, found by their names. */
export function ChosenServices({
  chosen,
  fault,
  onChange,
}: {
  readonly chosen: readonly string[];
  readonly fault: string | undefined;
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const t = useTranslations("boardEditor");
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <ChooseNames
        legend={t("services.legend")}
        searchLabel={t("services.find")}
        names={useFloorNames("services")}
        chosen={chosen}
        onChange={onChange}
      />
      <p className="text-xs text-fault empty:hidden">{fault}</p>
    </div>
  );
}
