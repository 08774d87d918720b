"use client";

import { useTranslations } from "next-intl";
import type { AgentsListTile, Presence } from "@/lib/domain/index.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { withMember } from "../with-member.ts";
import { ServicesField } from "./services-field.tsx";
import type { TileFieldsProps } from "./tile-fields-props.ts";

const presences: readonly Presence[] = [
  "available",
  "busy",
  "private",
  "paused",
  "faulted",
  "offline",
  "unknown",
];

/** Which agents are listed: of which services, and in which states. */
export function AgentsListFields({ tile, faultOf, onChange }: TileFieldsProps<AgentsListTile>) {
  const t = useTranslations("boardEditor");
  const names = useTranslations("presence");
  const { presences: chosen = [] } = tile;
  const tick = (presence: Presence, isChosen: boolean) => {
    const next = presences.filter((each) => (each === presence ? isChosen : chosen.includes(each)));
    onChange("presences", withMember(tile, "presences", next.length === 0 ? undefined : next));
  };
  return (
    <>
      <ServicesField
        value={tile.services}
        fault={faultOf("services")}
        onChange={(services) => onChange("services", { ...tile, services })}
      />
      <fieldset className="min-w-0 rounded-md border border-line p-2">
        <legend className="px-1 font-medium">{t("field.presences")}</legend>
        <ul className="grid grid-cols-2 gap-1">
          {presences.map((presence) => (
            <li key={presence} className="py-0.5">
              <Checkbox
                label={names(presence)}
                isChecked={chosen.includes(presence)}
                onChange={(isChosen) => tick(presence, isChosen)}
              />
            </li>
          ))}
        </ul>
        <p className="mt-1 text-xs text-ink-soft">{chosen.length === 0 ? t("hint.presences") : ""}</p>
      </fieldset>
    </>
  );
}
