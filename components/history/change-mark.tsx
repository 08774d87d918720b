"use client";

import { useLocale } from "next-intl";
import { compareValues, serviceKpis, type ValueChange } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { writeFigure } from "../kpi/write-figure.ts";

const looks: Readonly<Record<ValueChange["judgement"], string>> = {
  better: "text-ready",
  worse: "text-fault",
  neutral: "text-ink-soft",
};

/**
 * How a figure stands against another day: an arrow, how much, against when. Whether that is good is said by colour, by
 * the arrow, which is full where it is worse, and in words to whoever asks or listens.
 */
export function ChangeMark({
  kpi,
  now,
  before,
  when,
  shown = when,
}: {
  readonly kpi: string;
  readonly now: number;
  readonly before: number;
  /** The other day, e.g. "yesterday 14:30". */
  readonly when: string;
  /** As much of it as there is room for; "" where the other day stands nearby. */
  readonly shown?: string;
}) {
  const t = useWords("history");
  const locale = useLocale();
  const unit = serviceKpis.get(kpi)?.unit ?? "count";
  const { direction, difference, judgement } = compareValues(kpi, now, before);
  const size =
    unit === "ratio" ? points(difference, locale, t("points")) : writeFigure(difference, unit, locale);
  const words = t(`change.${direction}`, {
    size,
    when,
    before: writeFigure(before, unit, locale),
    judgement: t(`judgement.${judgement}`),
  });
  return (
    <span
      className={`inline-flex min-w-0 items-baseline gap-1 text-2xs ${looks[judgement]}`}
      title={words}
      data-change={judgement}
      data-before={before}
    >
      <span className="sr-only">{words}</span>
      <span aria-hidden="true" className="flex shrink-0 items-center gap-1">
        <Arrow direction={direction} isFull={judgement !== "better"} />
        {direction === "same" ? null : size}
      </span>
      {shown === "" ? null : (
        <span aria-hidden="true" className="truncate text-ink-soft">
          {shown}
        </span>
      )}
    </span>
  );
}

const arrows = { up: "M5 1.5 9 8.5H1Z", down: "M5 8.5 1 1.5H9Z", same: "M1 3.5H9M1 6.5H9" } as const;

function Arrow({
  direction,
  isFull,
}: {
  readonly direction: ValueChange["direction"];
  readonly isFull: boolean;
}) {
  return (
    <svg viewBox="0 0 10 10" className="size-2" aria-hidden="true" focusable="false">
      <path
        d={arrows[direction]}
        fill={isFull ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.2"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** A difference of shares, which is no share itself: in percentage points. */
function points(difference: number, locale: string, unit: string): string {
  return `${(difference * 100).toLocaleString(locale, { maximumFractionDigits: 1 })} ${unit}`;
}
