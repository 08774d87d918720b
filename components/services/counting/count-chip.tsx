"use client";

import { User, Users, X } from "lucide-react";
import { useLocale } from "next-intl";
import { formatMoment } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useNow } from "@/lib/live/index.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import type { ToldBaseline } from "./use-baselines.ts";

/** A moment since when one may count: on or off, and its end. */
export function CountChip({
  baseline: { id, since, by, isShared },
  isOn,
  mayEnd,
  onToggle,
  onEnd,
}: {
  readonly baseline: ToldBaseline;
  readonly isOn: boolean;
  readonly mayEnd: boolean;
  readonly onToggle: () => void;
  readonly onEnd: () => void;
}) {
  const t = useWords("counting");
  const locale = useLocale();
  const sinceMs = Date.parse(since);
  const time = formatMoment(sinceMs, useNow("server", 60) ?? sinceMs, locale);
  const Sign = isShared ? Users : User;
  return (
    <span className="inline-flex min-w-0" data-baseline={id}>
      <button
        type="button"
        className={`control min-w-0 ${mayEnd ? "rounded-e-none" : ""}`}
        aria-pressed={isOn}
        title={t(isShared ? "shared" : "own")}
        onClick={onToggle}
      >
        <Sign className="size-3.5 shrink-0" role="img" aria-label={t(isShared ? "shared" : "own")} />
        <span className="truncate tabular-nums">{t("sinceBy", { time, name: by })}</span>
      </button>
      {mayEnd ? (
        <IconButton
          label={t("end", { time, name: by })}
          icon={<X className="size-3.5" aria-hidden="true" />}
          kind="plain"
          className="-ms-px rounded-s-none"
          onClick={onEnd}
        />
      ) : null}
    </span>
  );
}
