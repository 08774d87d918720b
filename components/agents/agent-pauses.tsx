"use client";

import {
  defaultThresholds,
  type FloorAgent,
  judge,
  type PauseUse,
  type Reading,
  readPauseUse,
  resolveThreshold,
  type Verdict,
} from "@/lib/domain/index.ts";
import { formatDuration } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFloorValue, useFreshness, useNow, useSources } from "@/lib/live/index.ts";
import { VerdictMark } from "../kpi/verdict-mark.tsx";
import { useReason } from "../live/use-reason.ts";
import { EmptyNote } from "../ui/empty-note.tsx";
import { Panel } from "../ui/panel.tsx";

/** Every pause the agent has taken as bars: the day against its total limit, the one that runs against that for one time. */
export function AgentPauses({ agent }: { readonly agent: FloorAgent }) {
  const t = useWords("agent");
  const nowMs = useNow("screen", 5) ?? 0;
  const isLive = useFreshness(({ level }) => level !== "not-live");
  const sources = useSources();
  const pauses = useFloorValue((floor) => floor.pauses) ?? {};
  const uses = readPauseUse(agent, { floor: { sources, pauses, agents: {} }, nowMs, isLive });
  return (
    <Panel title={t("pauses")}>
      {uses.length === 0 ? <EmptyNote>{t("noPauses")}</EmptyNote> : null}
      <ul className="divide-y divide-line empty:hidden">
        {uses.toSorted(mostUrgent).map((use) => (
          <PauseLine key={use.stateId} use={use} />
        ))}
      </ul>
    </Panel>
  );
}

function PauseLine({
  use: { stateId, name, isRunning, used, ofTotal, ofPartial },
}: {
  readonly use: PauseUse;
}) {
  const t = useWords("agent");
  const states = useWords("state");
  return (
    <li className="px-4 py-2 text-[0.8125rem]" data-pause={stateId}>
      <p className="flex items-center gap-2 font-medium">
        <span className="truncate">{states.has(name) ? states(name) : name}</span>
        {isRunning ? (
          <span className="rounded-sm bg-raised px-1.5 text-2xs font-normal text-accent">{t("running")}</span>
        ) : null}
      </p>
      <UseBar label={t("dayUse")} share={ofTotal} seconds={used.value} />
      {isRunning ? (
        <UseBar label={t("onceUse")} share={ofPartial} seconds={ofPartial.numerator?.value} />
      ) : null}
    </li>
  );
}

const tones: Readonly<Record<Verdict, string>> = {
  ok: "accent",
  warn: "pause",
  critical: "fault",
  unknown: "quiet",
};

/** Time used of a limit as a bar with its numbers; without a limit there is only the time. */
function UseBar({
  label,
  share,
  seconds,
}: {
  readonly label: string;
  readonly share: Reading;
  readonly seconds: number | undefined;
}) {
  const t = useWords("agent");
  const reason = useReason();
  const threshold = resolveThreshold(defaultThresholds, share.kpi);
  const verdict = threshold === undefined ? undefined : judge(share, threshold);
  const limit = share.denominator?.value;
  // Of a pause whose start was not seen at least so much is used.
  const used = `${share.quality === "approximate" ? "≥ " : ""}${formatDuration(seconds ?? 0)}`;
  const text =
    limit === undefined
      ? `${used} · ${reason(share.quality === "unavailable" ? share.reason : "no_limit")}`
      : t("usedOf", { used, limit: formatDuration(limit) });
  return (
    <div
      className="mt-1 grid grid-cols-[4.5rem_minmax(3rem,1fr)_auto] items-center gap-x-3"
      data-use={share.kpi}
      data-value={seconds}
      data-limit={limit}
    >
      <span className="text-xs text-ink-soft">{label}</span>
      <span className="h-1.5 overflow-hidden rounded-full bg-raised" aria-hidden="true">
        {share.value === undefined ? null : (
          <span
            className="block h-full tone-bar rounded-full"
            style={{
              width: `${Math.min(100, 100 * share.value)}%`,
              ["--tone" as string]: `var(--${tones[verdict ?? "unknown"]})`,
            }}
          />
        )}
      </span>
      <span className="live-value inline-flex items-center gap-2 text-end tabular-nums">
        <VerdictMark verdict={limit === undefined ? undefined : verdict} isBrief />
        {text}
      </span>
    </div>
  );
}

/** The pause that runs first, then by the share of the limit, then by time. */
function mostUrgent(a: PauseUse, b: PauseUse): number {
  return (
    Number(b.isRunning) - Number(a.isRunning) ||
    (b.ofTotal.value ?? -1) - (a.ofTotal.value ?? -1) ||
    (b.used.value ?? 0) - (a.used.value ?? 0)
  );
}
