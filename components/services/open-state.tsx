"use client";

import { useWords } from "@/lib/format/use-words.ts";
import { useReason } from "../live/use-reason.ts";
import { Absent } from "../ui/absent.tsx";

/** Whether a service is open now. */
export function OpenState({ open }: { readonly open: boolean | undefined }) {
  const t = useWords("services");
  const reason = useReason();
  if (open === undefined) return <Absent reason={reason("not_reported")} />;
  return (
    <span data-open={open} className={open ? "" : "text-ink-soft"}>
      {open ? t("open") : t("closed")}
    </span>
  );
}
