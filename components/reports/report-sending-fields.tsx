"use client";

import { useTranslations } from "next-intl";
import { mostRecipients, type ReportLanguage, reportLanguages } from "@/lib/domain/index.ts";
import { FormField, fieldLook } from "../admin/form-field.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import type { FieldsProps } from "./fields-props.ts";

/** To whom a report goes, in which language, and whether by itself. */
export function ReportSendingFields({ fields, change, faultOf }: FieldsProps) {
  const t = useTranslations("reports");
  const language = useTranslations("language");
  const { recipients, isSent, afterMinutes } = fields;
  return (
    <>
      <FormField
        label={t("field.recipients")}
        hint={t("hint.recipients", { most: mostRecipients })}
        fault={faultOf("recipients")}
      >
        {(links) => (
          <textarea
            {...links}
            rows={4}
            spellCheck={false}
            className={`${fieldLook} h-auto py-1.5`}
            value={recipients}
            onChange={({ target }) => change({ recipients: target.value })}
          />
        )}
      </FormField>
      <FormField label={t("field.language")}>
        {(links) => (
          <select
            {...links}
            className={fieldLook}
            value={fields.language}
            onChange={({ target }) => change({ language: languageOf(target.value) })}
          >
            {reportLanguages.map((each) => (
              <option key={each} value={each}>
                {language(each)}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <Checkbox
        label={t("field.isSent")}
        isChecked={isSent}
        onChange={(isChosen) => change({ isSent: isChosen })}
      />
      {isSent ? (
        <FormField label={t("field.afterMinutes")} hint={t("hint.sending")} fault={faultOf("sending")}>
          {(links) => (
            <input
              {...links}
              inputMode="numeric"
              autoComplete="off"
              className={`${fieldLook} number w-24`}
              value={afterMinutes}
              onChange={({ target }) => change({ afterMinutes: target.value })}
            />
          )}
        </FormField>
      ) : null}
    </>
  );
}

function languageOf(value: string): ReportLanguage {
  return reportLanguages.find((each) => each === value) ?? "pt-BR";
}
