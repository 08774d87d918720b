"use client";

import { useWords } from "@/lib/format/use-words.ts";
import { Absent } from "../ui/absent.tsx";
import { ChangeMark } from "./change-mark.tsx";
import { type ComparedFigure, useChangeAgainstDay } from "./use-change-against-day.ts";

export interface AgainstDayProps extends Omit<ComparedFigure, "against"> {
  readonly against?: ComparedFigure["against"];
}

/** How a figure of now stands against the same time of another day: an arrow, how much, against when; a dash with the reason. */
export function AgainstDay({ against = "yesterday", ...figure }: AgainstDayProps) {
  const t = useWords("history");
  const change = useChangeAgainstDay({ ...figure, against });
  const shown = t(`otherDay.${against}`);
  if ("absence" in change)
    return (
      <span className="inline-flex min-w-0 gap-1 text-2xs text-ink-soft" data-change="absent">
        <Absent reason={change.reason} />
        <span aria-hidden="true" className="truncate">
          {shown}
        </span>
      </span>
    );
  return <ChangeMark kpi={figure.kpi} {...change} shown={shown} />;
}
