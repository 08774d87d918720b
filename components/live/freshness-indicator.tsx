"use client";

import type { StateShape } from "@/lib/format/index.ts";
import { formatAge } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import {
  type Freshness,
  type LiveState,
  useFreshness,
  useLive,
  useNow,
  usePause,
  useReplayMode,
} from "@/lib/live/index.ts";
import { StateIcon } from "../ui/state-icon.tsx";
import { SourcePanel } from "./source-panel.tsx";

const appearances: Record<Freshness["level"], { shape: StateShape; className: string }> = {
  loading: { shape: "hatched", className: "text-quiet" },
  fresh: { shape: "disc", className: "text-ready" },
  delayed: { shape: "half-disc", className: "text-delayed" },
  "not-live": { shape: "bang", className: "text-fault" },
};

const pausedAppearance = { shape: "pause", className: "text-delayed" } as const;
const panelId = "source-panel";

/** Always in sight: is this live, and how old is it. Pressing it tells about both legs and what is missing. */
export function FreshnessIndicator() {
  const t = useWords("freshness");
  const level = useFreshness((freshness) => freshness.level);
  const link = useFreshness((freshness) => freshness.link);
  const ageSeconds = useFreshness(({ ageMs }) =>
    ageMs === undefined ? undefined : Math.floor(ageMs / 1_000),
  );
  const degraded = useLive(countDegraded);
  const paused = useWords("pausedScreen");
  // The feed may be as live as can be: a screen that stands still does not call itself so.
  const isPaused = usePause() !== undefined && level === "fresh";
  const { player } = useReplayMode();
  if (player !== undefined) return <ReplayIndicator link={link} level={level} />;
  const { shape, className } = isPaused ? pausedAppearance : appearances[level];
  return (
    <>
      <button
        type="button"
        popoverTarget={panelId}
        data-link={link}
        data-freshness={level}
        className="control border-transparent bg-transparent"
      >
        <span className={`inline-flex items-center gap-1.5 font-medium ${className}`}>
          <StateIcon shape={shape} />
          {isPaused ? paused("state") : t(`level.${level}`)}
        </span>
        <span className="min-w-28 text-start text-ink-soft max-sm:sr-only" data-age={ageSeconds}>
          {ageSeconds === undefined
            ? t("never")
            : (isPaused ? paused : t)(isPaused ? "feedAge" : "age", { age: formatAge(ageSeconds) })}
        </span>
        {degraded === 0 || level === "not-live" ? null : (
          <span className="text-ink-soft max-sm:sr-only" data-degraded-count={degraded}>
            {t("degraded", { count: degraded })}
          </span>
        )}
      </button>
      <SourcePanel id={panelId} />
    </>
  );
}

/** What is on screen is not the present, whatever the link was then. */
function ReplayIndicator({ link, level }: Pick<Freshness, "link" | "level">) {
  const t = useWords("replay");
  const nowMs = useNow("server");
  const at = nowMs === undefined ? {} : { "data-replay": new Date(nowMs).toISOString() };
  return (
    <>
      <button
        type="button"
        popoverTarget={panelId}
        data-link={link}
        data-freshness={level}
        {...at}
        className="control border-transparent bg-transparent"
      >
        <span className="inline-flex items-center gap-1.5 font-medium text-replay">
          <StateIcon shape="hatched" />
          {t("state")}
        </span>
      </button>
      <SourcePanel id={panelId} />
    </>
  );
}

/** How many things the sources cannot tell now, by licence or by right. */
function countDegraded({ floor }: LiveState): number {
  return Object.values(floor?.sources ?? {}).reduce(
    (sum, source) => sum + Object.keys(source.degraded).length,
    0,
  );
}
