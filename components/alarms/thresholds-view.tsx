"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { checkAlarmThresholds } from "@/lib/domain/index.ts";
import { useFreshness } from "@/lib/live/index.ts";
import { Button } from "../ui/button.tsx";
import { EmptyNote } from "../ui/empty-note.tsx";
import { draftOf, type ThresholdDraft, thresholdsOf } from "./threshold-draft.ts";
import { ThresholdsTable } from "./thresholds-table.tsx";
import { useFiring } from "./use-firing.ts";
import { useThresholds } from "./use-thresholds.ts";

/** The limits that the CTI watches, and other ones to ask it for. */
export function ThresholdsView() {
  const t = useTranslations("alarmThresholds");
  const { inForce, change } = useThresholds();
  const [draft, setDraft] = useState<ThresholdDraft>();
  const isNotLive = useFreshness((freshness) => freshness.level === "not-live");
  const standing = draftOf(inForce.data?.thresholds ?? []);
  const shown = draft ?? standing;
  const wanted = thresholdsOf(shown);
  const faults = new Map(checkAlarmThresholds(wanted).map((fault) => [wanted[fault.index]?.key, fault]));
  const firing = useFiring(wanted);
  const isChanged = JSON.stringify(wanted) !== JSON.stringify(thresholdsOf(standing));
  if (inForce.data === undefined) {
    return <EmptyNote>{inForce.isError ? t("problem.failed") : t("loading")}</EmptyNote>;
  }
  return (
    <>
      <p className="max-w-[72ch] text-[0.8125rem] text-ink-soft">{t("intro")}</p>
      <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="text-[0.8125rem] font-medium" data-in-force={!isChanged}>
          {change.isPending ? t("asking") : t(isChanged ? "draft" : "inForce")}
        </p>
        <Button
          kind="main"
          disabled={!isChanged || faults.size > 0 || change.isPending}
          onClick={() => change.mutate(wanted, { onSuccess: () => setDraft(undefined) })}
        >
          {t("apply")}
        </Button>
        <Button disabled={!isChanged || change.isPending} onClick={() => setDraft(undefined)}>
          {t("reset")}
        </Button>
        <p role="alert" className="text-[0.8125rem] text-fault empty:hidden">
          {change.error === null
            ? ""
            : t(`problem.${change.error.fault}`, { reason: change.error.reason ?? "" })}
        </p>
      </div>
      <ThresholdsTable
        draft={shown}
        faults={faults}
        firing={isNotLive ? new Map() : firing}
        onChange={(key, text) => setDraft({ ...shown, [key]: text })}
      />
    </>
  );
}
