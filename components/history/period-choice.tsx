"use client";

import { useId } from "react";
import { addDays, type HistoryChoice, historyPeriods, wallTimeOf } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { Choice } from "../ui/choice.tsx";

/** From when to when: by name, or by two times on the clock of the contact centre. */
export function PeriodChoice({
  choice,
  nowMs,
  timezone,
  onChange,
}: {
  readonly choice: HistoryChoice;
  /** By the server's clock; undefined before the first frame. */
  readonly nowMs: number | undefined;
  readonly timezone: string;
  readonly onChange: (choice: HistoryChoice) => void;
}) {
  const t = useWords("history");
  const id = useId();
  const choose = (asked: string) => {
    const period = historyPeriods.find((each) => each === asked) ?? "today";
    onChange(period === "custom" ? { period, ...lastWholeDay(nowMs ?? Date.now(), timezone) } : { period });
  };
  return (
    <>
      <Choice
        label={t("period")}
        value={choice.period}
        options={historyPeriods.map((period) => [period, t(`periods.${period}`)])}
        onChoose={choose}
      />
      {choice.period !== "custom"
        ? null
        : (["from", "to"] as const).map((end) => (
            <span key={end} className="flex items-center gap-1.5">
              <label htmlFor={`${id}${end}`} className="text-xs text-ink-soft">
                {t(end)}
              </label>
              <input
                id={`${id}${end}`}
                type="datetime-local"
                className="control"
                value={choice[end] ?? ""}
                onChange={({ target }) =>
                  onChange({ ...choice, [end]: target.value === "" ? undefined : target.value.slice(0, 16) })
                }
              />
            </span>
          ))}
    </>
  );
}

/** Where somebody who wants times of their own begins. */
function lastWholeDay(nowMs: number, timezone: string): Pick<HistoryChoice, "from" | "to"> {
  const today = wallTimeOf(nowMs, timezone).slice(0, 10);
  return { from: `${addDays(today, -1)}T00:00`, to: `${today}T00:00` };
}
