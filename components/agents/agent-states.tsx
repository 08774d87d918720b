"use client";

import { useLocale } from "next-intl";
import type { FloorAgent, FloorStateTotal } from "@/lib/domain/index.ts";
import { formatCount, formatDuration } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useLive } from "@/lib/live/index.ts";
import { TickingDuration } from "../live/ticking-duration.tsx";
import { useAbsence } from "../live/use-absence.ts";
import { useReason } from "../live/use-reason.ts";
import { EmptyNote } from "../ui/empty-note.tsx";
import { Panel } from "../ui/panel.tsx";
import { ScrollBox } from "../ui/scroll-box.tsx";
import { PauseLimit } from "./pause-limit.tsx";

/** The states of the day: how often, how long in all, against the limits of the pause; the running one ticks. */
export function AgentStates({ agent }: { readonly agent: FloorAgent }) {
  const t = useWords("agent");
  const reason = useReason();
  const missing = useAbsence(agent.source, "agent_details");
  const states = Object.entries(agent.states).sort(byTotal);
  return (
    <Panel title={t("statesOfDay")}>
      {states.length === 0 ? <EmptyNote>{t("noStates", { reason: reason(missing) })}</EmptyNote> : null}
      {states.length === 0 ? null : (
        <ScrollBox label={t("statesOfDay")}>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{t("state")}</th>
                <th scope="col" className="number">
                  {t("times")}
                </th>
                <th scope="col" className="number">
                  {t("total")}
                </th>
                <th scope="col" className="number">
                  {t("limit")}
                </th>
                <th scope="col" className="number">
                  {t("prePause")}
                </th>
              </tr>
            </thead>
            <tbody>
              {states.map(([id, total]) => (
                <StateLine key={id} id={id} total={total} source={agent.source} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Panel>
  );
}

function StateLine({
  id,
  total,
  source,
}: {
  readonly id: string;
  readonly total: FloorStateTotal;
  readonly source: string;
}) {
  const t = useWords("agent");
  const names = useWords("state");
  const locale = useLocale();
  const pause = useLive((state) => state.floor?.pauses[`${source}:${id}`]);
  const name = pause?.name ?? (names.has(total.name) ? names(total.name) : total.name);
  const isRunning = total.runningSince !== undefined;
  return (
    <tr data-state={id} data-running={isRunning}>
      <th scope="row">
        {name}
        {isRunning ? (
          <span className="ms-2 rounded-sm bg-raised px-1.5 text-2xs text-accent">{t("running")}</span>
        ) : null}
      </th>
      <td className="number">{formatCount(total.times, locale)}</td>
      <td className="number font-medium">
        {isRunning ? (
          <TickingDuration
            since={total.runningSince}
            plusSeconds={total.totalSeconds}
            hooks={{ "data-state-total": id }}
          />
        ) : (
          <span className="live-value" data-state-total={id} data-value={total.totalSeconds}>
            {formatDuration(total.totalSeconds)}
          </span>
        )}
      </td>
      <td className="number text-ink-soft">
        {pause === undefined ? "" : <PauseLimit minutes={pause.totalMinutes} />}
      </td>
      <td className="number">
        {total.prePause === undefined
          ? ""
          : `${total.prePause.times} · ${formatDuration(total.prePause.totalSeconds)}`}
      </td>
    </tr>
  );
}

function byTotal(
  [idA, a]: readonly [string, FloorStateTotal],
  [idB, b]: readonly [string, FloorStateTotal],
): number {
  const running = Number(b.runningSince !== undefined) - Number(a.runningSince !== undefined);
  return running || b.totalSeconds - a.totalSeconds || (idA < idB ? -1 : 1);
}
