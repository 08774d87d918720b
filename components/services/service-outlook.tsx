"use client";

import { useLocale } from "next-intl";
import {
  answersToRecover,
  defaultThresholds,
  type FloorService,
  missesAfforded,
  type Reading,
  resolveThreshold,
  secondsToBreach,
} from "@/lib/domain/index.ts";
import { formatDuration, formatRatio } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFloorValue, useFreshness, useNow } from "@/lib/live/index.ts";
import type { CountedService } from "../kpi/kpi-subject.ts";
import { MediaName } from "../live/media-name.tsx";
import { oldestQueued } from "./oldest-queued.ts";
import { serviceMedia } from "./service-media.ts";
import { isSameRow, readRow, serviceRow } from "./service-row.ts";

/** What comes next by plain arithmetic: when the oldest wait passes its limit, and what brings the target back. */
export function ServiceOutlook({
  id,
  service,
  counted,
}: {
  readonly id: string;
  readonly service: FloorService;
  /** Whose answers are those since a moment. */
  readonly counted?: CountedService | undefined;
}) {
  const row = useFloorValue((floor) => serviceRow(floor, id), isSameRow);
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-1 text-[0.8125rem]">
      {serviceMedia(service).map((media) => (
        <WaitOutlook key={media} id={id} service={service} media={media} />
      ))}
      {row === undefined ? null : (
        <LevelOutlook
          id={id}
          reading={readRow({ ...row, service: counted?.service ?? row.service }, "service_level")}
        />
      )}
    </div>
  );
}

function WaitOutlook({
  id,
  service,
  media,
}: {
  readonly id: string;
  readonly service: FloorService;
  readonly media: string;
}) {
  const t = useWords("outlook");
  const tickMs = useNow();
  const frozenMs = useFreshness(({ level, sinceMs }) => (level === "not-live" ? sinceMs : undefined));
  const nowMs = frozenMs ?? tickMs;
  const limit = resolveThreshold(defaultThresholds, "longest_wait", { service: id, media })?.warn;
  const startMs = Date.parse(oldestQueued(service, media)?.startedAt ?? "");
  if (limit === undefined || nowMs === undefined || Number.isNaN(startMs)) return null;
  const seconds = secondsToBreach(startMs, limit, nowMs);
  const words = { time: formatDuration(Math.abs(seconds)), limit: formatDuration(limit) };
  return (
    <p className={seconds < 0 ? "live-value font-semibold text-pause" : "live-value"} data-breach={media}>
      <MediaName media={media} />
      {": "}
      {seconds < 0 ? t("breached", words) : t("breaches", words)}
    </p>
  );
}

function LevelOutlook({ id, reading }: { readonly id: string; readonly reading: Reading }) {
  const t = useWords("outlook");
  const locale = useLocale();
  const target = resolveThreshold(defaultThresholds, "service_level", { service: id })?.warn;
  const met = reading.numerator?.value;
  const total = reading.denominator?.value;
  if (reading.quality === "unavailable" || target === undefined || met === undefined || total === undefined)
    return null;
  const missing = answersToRecover(target, met, total);
  const afforded = missesAfforded(target, met, total);
  const words = { target: formatRatio(target, locale) };
  if (missing === undefined) return null;
  return (
    <p className={missing > 0 ? "live-value font-semibold text-pause" : "live-value"} data-recovery={missing}>
      {missing > 0
        ? t("recovers", { ...words, count: missing })
        : t("holds", { ...words, count: afforded ?? 0 })}
    </p>
  );
}
