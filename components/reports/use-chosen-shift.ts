"use client";

import { useState } from "react";
import type { ToldShifts } from "./told-report.ts";

/** The day of the shift that is shown, which the address bears; the newest unless another is chosen. */
export function useChosenShift(
  shifts: ToldShifts["shifts"],
): readonly [string | undefined, (date: string) => void] {
  const [chosen, setChosen] = useState(() => new URLSearchParams(window.location.search).get("shift"));
  const date = shifts.find((shift) => shift.date === chosen)?.date ?? shifts[0]?.date;
  return [
    date,
    (wanted) => {
      setChosen(wanted);
      window.history.replaceState(null, "", `${window.location.pathname}?shift=${wanted}`);
    },
  ];
}
