"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";

/** What every form of a drawer ends with: what went wrong, and the way on or out. */
export function FormEnd({
  problem,
  isBusy,
  onCancel,
}: {
  /** What is wrong with the form as a whole. */
  readonly problem: string | undefined;
  readonly isBusy: boolean;
  readonly onCancel: () => void;
}) {
  const t = useTranslations("administration");
  return (
    <>
      <p role="alert" className="text-fault empty:hidden">
        {problem}
      </p>
      <div className="sticky -bottom-4 -mx-4 -mb-4 flex justify-end gap-2 border-t border-line bg-surface px-4 py-3">
        <Button onClick={onCancel}>{t("cancel")}</Button>
        <Button kind="main" type="submit" disabled={isBusy}>
          {t("save")}
        </Button>
      </div>
    </>
  );
}
