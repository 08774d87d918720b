"use client";

import { formatAge } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFreshness, useNow } from "@/lib/live/index.ts";

/** On paper only: when the page was printed by the server's clock, and how fresh it was. */
export function PrintHeader() {
  const t = useWords("freshness");
  const nowMs = useNow();
  const level = useFreshness((freshness) => freshness.level);
  const ageSeconds = useFreshness(({ ageMs }) =>
    ageMs === undefined ? undefined : Math.floor(ageMs / 1_000),
  );
  return (
    <p className="print-only mb-2 text-xs">
      {nowMs === undefined ? (
        "—"
      ) : (
        <time>{new Date(nowMs).toISOString().slice(0, 19).replace("T", " ")}</time>
      )}
      {nowMs === undefined ? " " : " UTC · "}
      {t(`level.${level}`)}
      {" · "}
      {ageSeconds === undefined ? t("never") : t("age", { age: formatAge(ageSeconds) })}
    </p>
  );
}
