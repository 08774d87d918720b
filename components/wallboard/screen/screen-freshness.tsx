"use client";

import { formatAge, type StateShape } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { type Freshness, useFreshness } from "@/lib/live/index.ts";
import { StateIcon } from "../../ui/state-icon.tsx";

const looks: Record<Freshness["level"], { readonly shape: StateShape; readonly className: string }> = {
  loading: { shape: "hatched", className: "text-quiet" },
  fresh: { shape: "disc", className: "text-ready" },
  delayed: { shape: "half-disc", className: "text-delayed" },
  "not-live": { shape: "bang", className: "" },
};

/** Whether the screen is live and how old its data is, over both legs of the way. */
export function ScreenFreshness() {
  const t = useWords("freshness");
  const level = useFreshness((freshness) => freshness.level);
  const link = useFreshness((freshness) => freshness.link);
  const ageSeconds = useFreshness(({ ageMs }) =>
    ageMs === undefined ? undefined : Math.floor(ageMs / 1000),
  );
  const { shape, className } = looks[level];
  return (
    <p className="screen-freshness" data-link={link} data-freshness={level}>
      <span className={`screen-level ${className}`}>
        <StateIcon shape={shape} />
        {t(`level.${level}`)}
      </span>
      <span className="screen-age" data-age={ageSeconds}>
        {ageSeconds === undefined ? t("never") : t("age", { age: formatAge(ageSeconds) })}
      </span>
    </p>
  );
}
