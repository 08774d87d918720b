"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "../../admin/select-field.tsx";

/** One medium, or all together. */
export function MediaField<Medium extends string>({
  value,
  media,
  fault,
  onChange,
}: {
  readonly value: Medium | undefined;
  readonly media: readonly Medium[];
  readonly fault: string | undefined;
  readonly onChange: (media: Medium | undefined) => void;
}) {
  const t = useTranslations("boardEditor");
  const names = useTranslations("media");
  // A medium that only this source knows is shown as it is.
  const wordOf = (medium: string) => (names.has(medium) ? names(medium) : medium);
  const all = value === undefined || media.includes(value) ? media : [...media, value];
  return (
    <SelectField<Medium | "">
      label={t("field.media")}
      fault={fault}
      value={value ?? ""}
      options={[
        { value: "", label: t("allMedia") },
        ...all.map((each) => ({ value: each, label: wordOf(each) })),
      ]}
      onChange={(chosen) => onChange(chosen === "" ? undefined : chosen)}
    />
  );
}
