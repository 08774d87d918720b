"use client";

import { useTranslations } from "next-intl";

/** The audit's codes in words; a code that the catalogue does not know is shown as it is. */
export function useAuditWords() {
  const actions = useTranslations("auditAdmin.action");
  const areas = useTranslations("auditAdmin.area");
  const results = useTranslations("auditAdmin.result");
  return {
    action: (code: string) => {
      if (areas.has(code)) return areas(code);
      return actions.has(code) ? actions(code) : code;
    },
    result: (code: string) => (results.has(code) ? results(code) : code),
  };
}
