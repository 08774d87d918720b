"use client";

import { useTranslations } from "next-intl";
import type { Refusal } from "./send-json.ts";

/** What went wrong, and what to do; read out as it comes. The room it takes is kept. */
export function RefusalText({ id, refusal }: { readonly id: string; readonly refusal: Refusal | undefined }) {
  const t = useTranslations("signIn.problem");
  const words = ({ reason, fault, waitMinutes }: Refusal) => {
    const detailed = `${reason}_${fault ?? ""}`;
    if (t.has(detailed)) return t(detailed);
    return t.has(reason) ? t(reason, { minutes: waitMinutes ?? 1 }) : t("failed");
  };
  return (
    <p id={id} role="alert" className="min-h-10 text-[0.8125rem] text-fault">
      {refusal === undefined ? null : words(refusal)}
    </p>
  );
}
