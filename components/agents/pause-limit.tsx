"use client";

import { useWords } from "@/lib/format/use-words.ts";
import { useReason } from "../live/use-reason.ts";
import { Absent } from "../ui/absent.tsx";

/** The limit of a pause in minutes; a dash tells "no limit" from "not told". */
export function PauseLimit({ minutes }: { readonly minutes: number | undefined }) {
  const t = useWords("agent");
  const reason = useReason();
  if (minutes === undefined) return <Absent reason={reason("not_reported")} />;
  if (minutes === 0) return <Absent reason={reason("no_limit")} />;
  return <>{t("minutes", { minutes })}</>;
}
