"use client";

import { useTranslations } from "next-intl";
import type { BoardPrivacy } from "@/lib/domain/index.ts";
import { SelectField } from "../../admin/select-field.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { NumberField } from "./number-field.tsx";
import { readWhole } from "./whole-text.ts";

/** How agents are told of on a screen that anybody may look at. */
export function PrivacyFields({
  privacy,
  faultOf,
  onChange,
}: {
  readonly privacy: BoardPrivacy;
  readonly faultOf: (member: string) => string | undefined;
  readonly onChange: (privacy: BoardPrivacy) => void;
}) {
  const t = useTranslations("boardEditor");
  return (
    <>
      <SelectField
        label={t("field.agents")}
        hint={t(`privacy.${privacy.agents}.meaning`)}
        value={privacy.agents}
        options={(["names", "aliases", "counts"] as const).map((value) => ({
          value,
          label: t(`privacy.${value}.name`),
        }))}
        onChange={(agents) => onChange({ ...privacy, agents })}
      />
      <NumberField
        label={t("field.minimumGroup")}
        hint={t("hint.minimumGroup")}
        fault={faultOf("privacy.minimumGroup")}
        notNumber={t("notWhole")}
        value={privacy.minimumGroup}
        write={String}
        read={readWhole}
        onChange={(minimumGroup = 0) => onChange({ ...privacy, minimumGroup })}
      />
      <Checkbox
        label={t("field.hidesPauseReasons")}
        isChecked={privacy.hidesPauseReasons}
        onChange={(hidesPauseReasons) => onChange({ ...privacy, hidesPauseReasons })}
      />
    </>
  );
}
