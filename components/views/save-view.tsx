"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "../ui/checkbox.tsx";
import { NameForm } from "./name-form.tsx";

/** Keeps the list as it is in sight under a name, for oneself or for everybody. */
export function SaveView({
  mayShare,
  onSave,
}: {
  readonly mayShare: boolean;
  /** Whether it was kept. */
  readonly onSave: (name: string, isShared: boolean) => Promise<boolean>;
}) {
  const t = useTranslations("views");
  const table = useTranslations("table");
  const [isShared, setShared] = useState(false);
  return (
    <>
      <NameForm
        label={table("newView")}
        action={table("save")}
        initial=""
        onName={(name) => onSave(name, isShared)}
      />
      {mayShare ? <Checkbox label={t("shareNew")} isChecked={isShared} onChange={setShared} /> : null}
    </>
  );
}
