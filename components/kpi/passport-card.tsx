"use client";

import { Popover } from "@base-ui/react/popover";
import { useCallback } from "react";
import { agentKpis, type FloorDocument, type Kpi, serviceKpis } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFloorValue, useFreshness, useNow } from "@/lib/live/index.ts";
import { useReason } from "../live/use-reason.ts";
import { type KpiSubject, readSubject } from "./kpi-subject.ts";
import { KpiValue } from "./kpi-value.tsx";
import { PassportFacts } from "./passport-facts.tsx";
import { PassportFormula } from "./passport-formula.tsx";
import { PassportVariants } from "./passport-variants.tsx";
import { useKpiWords } from "./use-kpi-words.ts";

/** What stands in a passport, living on while it is open. */
export function PassportCard({ kpi, subject }: { readonly kpi: string; readonly subject: KpiSubject }) {
  const t = useWords("passport");
  const words = useKpiWords();
  const reason = useReason();
  const nowMs = useNow() ?? 0;
  const isLive = useFreshness(({ level }) => level !== "not-live");
  const read = useCallback(
    (floor: FloorDocument) => readSubject(floor, kpi, subject, { nowMs, isLive }),
    [kpi, subject, nowMs, isLive],
  );
  const reading = useFloorValue(read);
  const formula = (subject.of === "agent" ? agentKpis : serviceKpis).get(kpi);
  if (reading === undefined) return <Popover.Title>{t("gone")}</Popover.Title>;
  return (
    <div className="flex flex-col gap-3" data-passport-of={kpi}>
      <header>
        <div className="flex items-baseline justify-between gap-3">
          <Popover.Title className="text-sm font-semibold">{words.name(kpi)}</Popover.Title>
          <VariantName kpi={formula} />
        </div>
        <Popover.Description className="text-ink-soft">{words.meaning(kpi)}</Popover.Description>
      </header>
      <p className="text-2xl font-semibold tracking-tight">
        <KpiValue reading={reading} />
        {reading.quality === "unavailable" ? (
          <span className="ms-2 text-[0.8125rem] font-normal text-ink-soft">{reason(reading.reason)}</span>
        ) : null}
      </p>
      <PassportFormula reading={reading} />
      <PassportFacts reading={reading} kpi={formula} subject={subject} />
      {formula === undefined ? null : <PassportVariants kpi={formula} subject={subject} nowMs={nowMs} />}
    </div>
  );
}

/** The field's name of the formula, where it has one. */
function VariantName({ kpi }: { readonly kpi: Kpi | undefined }) {
  if (kpi === undefined || kpi.variant === kpi.id) return null;
  return <span className="shrink-0 rounded bg-raised px-1.5 text-xs text-ink-soft">{kpi.variant}</span>;
}
