"use client";

import { useLocale } from "next-intl";
import { formatCount, type StateMark } from "@/lib/format/index.ts";
import { StateLabel } from "./state-label.tsx";

/** One kind that can be chosen, as it is everywhere shown. */
export interface CountChip<Kind extends string> {
  readonly kind: Kind;
  readonly mark: StateMark;
  readonly word: string;
}

/** How many there are of every kind; pressing kinds chooses them. Undefined counts: not known yet. */
export function CountChips<Kind extends string>({
  label,
  hook,
  chips,
  counts,
  chosen,
  onChoose,
}: {
  readonly label: string;
  /** The data attribute that carries the kind beside its count. */
  readonly hook: `data-${string}-count`;
  readonly chips: readonly CountChip<Kind>[];
  readonly counts: Readonly<Record<Kind, number>> | undefined;
  readonly chosen: readonly Kind[];
  readonly onChoose: (chosen: readonly Kind[]) => void;
}) {
  const locale = useLocale();
  const everybody = chips.reduce((sum, { kind }) => sum + (counts?.[kind] ?? 0), 0);
  // As wide as the largest count there can be: a chip never moves the next one away from the pointer.
  const widest = Math.max(2, formatCount(everybody, locale).length);
  const toggle = (kind: Kind) =>
    chips.map((chip) => chip.kind).filter((each) => chosen.includes(each) !== (each === kind));
  return (
    <fieldset
      className="flex min-w-0 shrink-0 flex-wrap gap-1.5 max-sm:-mx-3 max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:px-3 max-sm:py-0.5"
      aria-label={label}
    >
      {chips.map(({ kind, mark, word }) => (
        <button
          key={kind}
          type="button"
          className="control shrink-0"
          aria-pressed={chosen.includes(kind)}
          onClick={() => onChoose(toggle(kind))}
        >
          <StateLabel mark={mark} word={word} />
          <span
            className="live-value text-end font-semibold"
            style={{ minWidth: `${widest}ch` }}
            {...{ [hook]: kind }}
          >
            {counts === undefined ? "—" : formatCount(counts[kind], locale)}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
