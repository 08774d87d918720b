"use client";

import { trendKpiIds } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useKpiWords } from "../kpi/use-kpi-words.ts";
import { Choice, type ChoiceOption } from "../ui/choice.tsx";
import { type TrendView, trendRanges } from "./parse-trend-view.ts";

/** What a trend shows: which KPI, in which medium, over which period, drawn or as a table. */
export function TrendControls({
  view,
  media,
  onChange,
}: {
  readonly view: TrendView;
  readonly media: readonly string[];
  readonly onChange: (part: Partial<TrendView>) => void;
}) {
  const t = useWords("trends");
  const names = useWords("media");
  const words = useKpiWords();
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 pt-3">
      <Choice
        label={t("chooseKpi")}
        value={view.kpi}
        options={trendKpiIds.map((id) => [id, words.name(id)])}
        onChoose={(kpi) => onChange({ kpi: trendKpiIds.find((id) => id === kpi) ?? view.kpi })}
      />
      {media.length < 2 ? null : (
        <Choice
          label={t("chooseMedia")}
          value={view.media ?? ""}
          options={[
            ["", t("allMedia")],
            ...media.map((name): ChoiceOption => [name, names.has(name) ? names(name) : name]),
          ]}
          onChoose={(name) => onChange({ media: name === "" ? undefined : name })}
        />
      )}
      <Choice
        label={t("chooseRange")}
        value={view.range}
        options={trendRanges.map((range) => [range, t(`range.${range}`)])}
        onChoose={(range) => onChange({ range: trendRanges.find((each) => each === range) ?? view.range })}
      />
      <button
        type="button"
        className="control ms-auto"
        aria-pressed={view.isTable}
        onClick={() => onChange({ isTable: !view.isTable })}
      >
        {t("asTable")}
      </button>
    </div>
  );
}
