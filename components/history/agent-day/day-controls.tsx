"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { addDays } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { Button } from "../../ui/button.tsx";
import type { DayView } from "./use-day.ts";

/** Which day, one earlier or later, as a strip or as tables. */
export function DayControls({
  date,
  today,
  isTable,
  onChange,
}: {
  /** The day that is shown; undefined before the first frame of the server. */
  readonly date: string | undefined;
  readonly today: string | undefined;
  readonly isTable: boolean;
  readonly onChange: (part: Partial<DayView>) => void;
}) {
  const t = useWords("history");
  const trends = useWords("trends");
  const go = (to: string) => onChange({ day: to === today ? undefined : to });
  const isLast = date === undefined || today === undefined || date >= today;
  return (
    <span className="flex flex-wrap items-center justify-end gap-1.5 self-center">
      <Button
        className="w-8 justify-center px-0"
        aria-label={t("day.before")}
        disabled={date === undefined}
        onClick={() => date !== undefined && go(addDays(date, -1))}
      >
        <ChevronLeft className="size-4" aria-hidden="true" />
      </Button>
      <input
        type="date"
        className="control"
        aria-label={t("day.which")}
        value={date ?? ""}
        max={today}
        onChange={({ target }) => onChange({ day: target.value === "" ? undefined : target.value })}
      />
      <Button
        className="w-8 justify-center px-0"
        aria-label={t("day.after")}
        disabled={isLast}
        onClick={() => !isLast && go(addDays(date, 1))}
      >
        <ChevronRight className="size-4" aria-hidden="true" />
      </Button>
      <Button aria-pressed={isTable} onClick={() => onChange({ isTable: !isTable })}>
        {trends("asTable")}
      </Button>
    </span>
  );
}
