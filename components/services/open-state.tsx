"use client";

import { useTranslations } from "next-intl";
import { useReason } from "../live/use-reason.ts";
import { Absent } from "../ui/absent.tsx";

/** Whether a service is open now. */
export function OpenState({ open }: { readonly open: boolean | undefined }) {
  const t = useTranslations("services");
  const reason = useReason();
  if (open === undefined) return <Absent reason={reason("not_reported")} />;
  return (
    <span data-open={open} className={open ? "" : "text-ink-soft"}>
      {open ? t("open") : t("closed")}
    </span>
  );
}
