"use client";

import { useTranslations } from "next-intl";
import { ProblemNote } from "../ui/problem-note.tsx";

/** For whoever may look at boards and not change them. */
export function EditingNotAllowed() {
  const t = useTranslations("boardEditor");
  return (
    <ProblemNote title={t("notAllowed.title")} text={t("notAllowed.text")}>
      <a className="control control-main" href="/wallboards">
        {t("back")}
      </a>
    </ProblemNote>
  );
}
