"use client";

import { useTranslations } from "next-intl";
import { type Board, boardLimits } from "@/lib/domain/index.ts";
import { SelectField } from "../admin/select-field.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { NightFields } from "./fields/night-fields.tsx";
import { NumberField } from "./fields/number-field.tsx";
import { PrivacyFields } from "./fields/privacy-fields.tsx";
import { TextField } from "./fields/text-field.tsx";
import { readWhole } from "./fields/whole-text.ts";
import type { SettingsProps } from "./settings-props.ts";
import { withMember } from "./with-member.ts";

const locales = ["pt-BR", "en", "es"] as const;
const flags = ["jumpsToCritical", "hasSound", "hasPixelShift"] as const;

/** What is so on every page of a board. */
export function BoardSettings({ board, faultOf, act }: SettingsProps & { readonly board: Board }) {
  const t = useTranslations("boardEditor");
  const languages = useTranslations("language");
  const set = (field: string, changed: Board) =>
    act({ do: "set_board", board: changed, field, atMs: performance.now() });
  return (
    <>
      <TextField
        label={t("field.name")}
        fault={faultOf("name")}
        value={board.name}
        maxLength={boardLimits.name}
        onChange={(name) => set("name", { ...board, name })}
      />
      <NumberField
        label={t("field.rotateSeconds")}
        hint={t("hint.rotateSeconds")}
        fault={faultOf("rotateSeconds")}
        notNumber={t("notWhole")}
        value={board.rotateSeconds}
        write={String}
        read={readWhole}
        onChange={(rotateSeconds) => {
          if (rotateSeconds !== undefined) set("rotateSeconds", { ...board, rotateSeconds });
        }}
      />
      <SelectField
        label={t("field.theme")}
        value={board.theme}
        options={(["dark", "light"] as const).map((value) => ({ value, label: t(`theme.${value}`) }))}
        onChange={(theme) => set("theme", { ...board, theme })}
      />
      <SelectField<(typeof locales)[number] | "">
        label={languages("label")}
        value={board.locale ?? ""}
        options={[
          { value: "", label: t("browserLanguage") },
          ...locales.map((value) => ({ value, label: languages(value) })),
        ]}
        onChange={(locale) => set("locale", withMember(board, "locale", locale === "" ? undefined : locale))}
      />
      <PrivacyFields
        privacy={board.privacy}
        faultOf={faultOf}
        onChange={(privacy) => set("privacy", { ...board, privacy })}
      />
      <NightFields
        night={board.night}
        faultOf={faultOf}
        onChange={(night) => set("night", withMember(board, "night", night))}
      />
      {flags.map((flag) => (
        <div key={flag}>
          <Checkbox
            label={t(`field.${flag}`)}
            isChecked={board[flag]}
            onChange={(isOn) => set(flag, { ...board, [flag]: isOn })}
          />
          <p className="ms-6 text-xs text-ink-soft">{t(`hint.${flag}`)}</p>
        </div>
      ))}
    </>
  );
}
