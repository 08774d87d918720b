"use client";

import { defaultThresholds, type FloorService, resolveThreshold } from "@/lib/domain/index.ts";
import { formatAge } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFreshness, useNow } from "@/lib/live/index.ts";
import { useAbsence } from "../live/use-absence.ts";
import { useReason } from "../live/use-reason.ts";
import { EmptyNote } from "../ui/empty-note.tsx";
import { Panel } from "../ui/panel.tsx";
import { countWaits, type WaitGroup, waitEdges } from "./count-waits.ts";

const paceMs = 5_000;

/**
 * The waiting calls of a service by how long they have waited: a table whose rows are also the bars of a chart, with
 * those set apart that have waited longer than the limit of their medium.
 */
export function WaitsByAge({ id, service }: { readonly id: string; readonly service: FloorService }) {
  const t = useWords("waits");
  const reason = useReason();
  const missing = useAbsence(service.source, "service_details");
  const tickMs = useNow();
  const frozenMs = useFreshness(({ level, sinceMs }) => (level === "not-live" ? sinceMs : undefined));
  const nowMs = frozenMs ?? (tickMs === undefined ? undefined : Math.floor(tickMs / paceMs) * paceMs);
  if (service.calls === undefined || nowMs === undefined) {
    return (
      <Panel title={t("title")}>
        <EmptyNote>{t("noDetails", { reason: reason(missing) })}</EmptyNote>
      </Panel>
    );
  }
  const limitOf = (media: string) =>
    resolveThreshold(defaultThresholds, "longest_wait", { service: id, media })?.warn;
  const { groups, past, unknown } = countWaits(service.calls, nowMs, limitOf);
  const most = Math.max(1, ...groups.map(({ count }) => count));
  return (
    <Panel
      title={t("title")}
      aside={
        <span
          className={`live-value text-xs ${past > 0 ? "font-semibold text-pause" : "text-ink-soft"}`}
          data-waits-past={past}
        >
          {t("past", { count: past })}
        </span>
      }
    >
      <table className="my-2 w-full text-[0.8125rem]">
        <caption className="sr-only">{t("title")}</caption>
        <tbody>
          {groups.map((group, index) => (
            <WaitLine key={waitEdges[index] ?? "more"} group={group} index={index} most={most} />
          ))}
        </tbody>
      </table>
      <div className="min-h-7 px-4 pb-2 text-xs text-ink-soft">
        <Limits media={[...new Set([...service.media, ...Object.keys(service.metrics)])]} limitOf={limitOf} />
        {unknown === 0 ? null : <p>{t("unknown", { count: unknown })}</p>}
      </div>
    </Panel>
  );
}

function WaitLine({
  group: { count, past },
  index,
  most,
}: {
  readonly group: WaitGroup;
  readonly index: number;
  readonly most: number;
}) {
  const t = useWords("waits");
  const edge = waitEdges[index];
  return (
    <tr>
      <th scope="row" className="w-36 whitespace-nowrap px-4 py-1 text-start font-normal text-ink-soft">
        {edge === undefined
          ? t("more", { age: formatAge(waitEdges[index - 1] ?? 0) })
          : t("less", { age: formatAge(edge) })}
      </th>
      <td aria-hidden="true">
        <span className="flex h-1.5 overflow-hidden rounded-full bg-raised">
          <Bar share={(count - past) / most} tone="ringing" />
          <Bar share={past / most} tone="fault" />
        </span>
      </td>
      <td className="number live-value w-10 ps-3 text-end font-semibold" data-waits={index}>
        {count}
      </td>
      <td className="number live-value w-20 whitespace-nowrap pe-4 text-end text-xs text-fault">
        {past === 0 ? "" : t("pastHere", { count: past })}
      </td>
    </tr>
  );
}

function Bar({ share, tone }: { readonly share: number; readonly tone: string }) {
  return (
    <span
      className="block h-full tone-bar"
      style={{ width: `${100 * share}%`, ["--tone" as string]: `var(--${tone})` }}
    />
  );
}

/** How long each medium may wait. */
function Limits({
  media,
  limitOf,
}: {
  readonly media: readonly string[];
  readonly limitOf: (media: string) => number | undefined;
}) {
  const t = useWords("waits");
  const names = useWords("media");
  const limits = media.flatMap((each) => {
    const limit = limitOf(each);
    return limit === undefined ? [] : [`${names.has(each) ? names(each) : each} ${formatAge(limit)}`];
  });
  return <p>{limits.length === 0 ? t("noLimit") : t("limits", { limits: limits.join(", ") })}</p>;
}
