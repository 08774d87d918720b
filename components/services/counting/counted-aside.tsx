"use client";

import { useLocale } from "next-intl";
import { formatMoment } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useNow } from "@/lib/live/index.ts";

/** Beside the title of figures that count since a moment. */
export function CountedAside({ since }: { readonly since: string }) {
  const t = useWords("counting");
  const locale = useLocale();
  const sinceMs = Date.parse(since);
  const nowMs = useNow("server", 60) ?? sinceMs;
  return (
    <span
      className="text-xs font-medium whitespace-nowrap text-accent tabular-nums"
      data-counted-since={since}
    >
      {t("since", { time: formatMoment(sinceMs, nowMs, locale) })}
    </span>
  );
}
