"use client";

import { useTranslations } from "next-intl";
import { type AnnouncementTile, boardLimits } from "@/lib/domain/index.ts";
import { SelectField } from "../../admin/select-field.tsx";
import { TextField } from "./text-field.tsx";
import type { TileFieldsProps } from "./tile-fields-props.ts";

const tones = ["plain", "accent", "warning"] as const;

/** What is announced, and how it looks. */
export function AnnouncementFields({ tile, faultOf, onChange }: TileFieldsProps<AnnouncementTile>) {
  const t = useTranslations("boardEditor");
  return (
    <>
      <TextField
        label={t("field.text")}
        hint={t("hint.text")}
        fault={faultOf("text")}
        value={tile.text}
        maxLength={boardLimits.announcement}
        lines={4}
        onChange={(text) => onChange("text", { ...tile, text })}
      />
      <SelectField
        label={t("field.tone")}
        value={tile.tone}
        options={tones.map((value) => ({ value, label: t(`tone.${value}`) }))}
        onChange={(tone) => onChange("tone", { ...tile, tone })}
      />
    </>
  );
}
