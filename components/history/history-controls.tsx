"use client";

import { ChevronDown } from "lucide-react";
import { type HistoryStep, historySteps, trendKpiIds } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useKpiWords } from "../kpi/use-kpi-words.ts";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/choice.tsx";
import { Menu, MenuChoice } from "../ui/menu.tsx";
import { MediaChoice } from "./media-choice.tsx";
import { type HistoryView, historyOverlays, mostKpis } from "./parse-history-view.ts";
import { PeriodChoice } from "./period-choice.tsx";

/** What is shown of the past: which figures, over which time, how finely, beside which other days, drawn or as tables. */
export function HistoryControls({
  view,
  services,
  shownStep,
  nowMs,
  timezone,
  onChange,
}: {
  readonly view: HistoryView;
  readonly services: readonly string[];
  /** The step in which the view can be shown. */
  readonly shownStep: HistoryStep | undefined;
  readonly nowMs: number | undefined;
  readonly timezone: string;
  readonly onChange: (part: Partial<HistoryView>) => void;
}) {
  const t = useWords("history");
  const trends = useWords("trends");
  return (
    <div className="flex flex-wrap items-center gap-2">
      <KpiChoice chosen={view.kpis} onChange={(kpis) => onChange({ kpis })} />
      <MediaChoice services={services} chosen={view.media} onChange={(media) => onChange({ media })} />
      <PeriodChoice
        choice={view.choice}
        nowMs={nowMs}
        timezone={timezone}
        onChange={(choice) => onChange({ choice })}
      />
      <Choice
        label={t("step")}
        value={String(view.step)}
        options={historySteps.map((step) => [String(step), t("steps", { minutes: step })])}
        onChoose={(asked) =>
          onChange({ step: historySteps.find((step) => String(step) === asked) ?? view.step })
        }
      />
      {historyOverlays.map((overlay) => (
        <button
          key={overlay}
          type="button"
          className="control"
          aria-pressed={view.overlays.includes(overlay)}
          onClick={() =>
            onChange({
              overlays: historyOverlays.filter((each) => view.overlays.includes(each) !== (each === overlay)),
            })
          }
        >
          {t(`overlay.${overlay}`)}
        </button>
      ))}
      <button
        type="button"
        className="control"
        aria-pressed={view.isTable}
        onClick={() => onChange({ isTable: !view.isTable })}
      >
        {trends("asTable")}
      </button>
      {shownStep === undefined || shownStep === view.step ? null : (
        <p className="text-xs text-ink-soft" role="status">
          {t("coarser", { minutes: shownStep })}
        </p>
      )}
    </div>
  );
}

function KpiChoice({
  chosen,
  onChange,
}: {
  readonly chosen: HistoryView["kpis"];
  readonly onChange: (kpis: HistoryView["kpis"]) => void;
}) {
  const t = useWords("history");
  const words = useKpiWords();
  const toggle = (kpi: string) => trendKpiIds.filter((each) => chosen.includes(each) !== (each === kpi));
  return (
    <Menu
      trigger={
        <Button>
          {t("figures", { count: chosen.length })}
          <ChevronDown className="size-3.5 text-ink-soft" aria-hidden="true" />
        </Button>
      }
    >
      {trendKpiIds.map((kpi) => {
        const isOn = chosen.includes(kpi);
        const isFull = !isOn && chosen.length >= mostKpis;
        return (
          <MenuChoice
            key={kpi}
            isOn={isOn}
            isDisabled={isFull || (isOn && chosen.length === 1)}
            onChange={() => onChange(toggle(kpi))}
          >
            {words.name(kpi)}
          </MenuChoice>
        );
      })}
    </Menu>
  );
}
