"use client";

import { useCallback } from "react";
import { agentKpis, type FloorDocument, type Kpi, serviceKpis } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import { type KpiSubject, readSubject } from "./kpi-subject.ts";
import { KpiValue } from "./kpi-value.tsx";
import { useKpiWords } from "./use-kpi-words.ts";

/** The other formulas for the same question with what each of them says: people compare systems that chose another. */
export function PassportVariants({
  kpi,
  subject,
  nowMs,
}: {
  readonly kpi: Kpi;
  readonly subject: KpiSubject;
  readonly nowMs: number;
}) {
  const t = useWords("passport");
  const words = useKpiWords();
  const catalogue = kpi.entity === "agent" ? agentKpis : serviceKpis;
  const others = [...catalogue.values()].filter(({ family, id }) => family === kpi.family && id !== kpi.id);
  if (others.length === 0) return null;
  return (
    <section className="border-t border-line pt-2">
      <h3 className="mb-1 text-xs text-ink-soft">{t("variants")}</h3>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5">
        {others.map((other) => (
          <div key={other.id} className="contents">
            <dt title={words.meaning(other.id)}>
              {words.name(other.id)}
              {other.variant === other.id ? null : (
                <span className="ms-1.5 text-xs text-ink-soft">{other.variant}</span>
              )}
            </dt>
            <dd className="text-end tabular-nums">
              <VariantValue kpi={other.id} subject={subject} nowMs={nowMs} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function VariantValue({
  kpi,
  subject,
  nowMs,
}: {
  readonly kpi: string;
  readonly subject: KpiSubject;
  readonly nowMs: number;
}) {
  const read = useCallback(
    (floor: FloorDocument) => readSubject(floor, kpi, subject, { nowMs }),
    [kpi, subject, nowMs],
  );
  const reading = useFloorValue(read);
  return reading === undefined ? null : <KpiValue reading={reading} />;
}
