import type { FloorService, Media } from "../floor.ts";
import { own } from "../own.ts";
import { absenceOf } from "./absence-of.ts";
import { hasUnknownWait } from "./has-unknown-wait.ts";
import { isLiveOf } from "./is-live-of.ts";
import type { Kpi } from "./kpi.ts";
import type { KpiContext } from "./kpi-context.ts";
import { oldestWaiting } from "./oldest-waiting.ts";
import type { AbsenceReason, Reading } from "./reading.ts";
import { mediaOf } from "./service-rows.ts";

/** How long the oldest call still waits. Calls that left the queue do not count: that is `longest_queue_time`. */
export function readOldestWait(
  kpi: Kpi,
  services: readonly FloorService[],
  context: KpiContext,
  media: Media | undefined,
): Reading {
  const asked = services.filter((service) => media === undefined || mediaOf(service).includes(media));
  const known = asked.filter((service) => service.calls !== undefined || isEmptyQueue(service, media));
  const oldest = oldestWaiting(known, media);
  const facts = {
    kpi: kpi.id,
    unit: kpi.unit,
    coverage: { known: known.length, of: asked.length, rows: "services" as const },
    isLive: isLiveOf(asked, context),
  };
  const isHidden = known.some((service) => hasUnknownWait(service, media));
  const startMs = oldest === undefined ? Number.NaN : Date.parse(oldest.startedAt);
  if (oldest === undefined || !Number.isFinite(startMs)) {
    // Somebody waits, nobody knows how long: that is not nobody.
    const reason = isHidden ? "not_reported" : whyNone(services, asked, known, context);
    return { ...facts, quality: "unavailable", reason };
  }
  const value = Math.max(0, Math.floor((context.nowMs - startMs) / 1_000));
  const because = [
    ...(known.length < asked.length ? ["partial_coverage"] : []),
    ...(isHidden ? ["unknown_starts"] : []),
  ];
  const numerator = { value, terms: kpi.numerator.map((term) => ({ term, value })) };
  const quality = because.length === 0 ? "exact" : "approximate";
  return { ...facts, numerator, quality, value, because, oldest };
}

function whyNone(
  services: readonly FloorService[],
  asked: readonly FloorService[],
  known: readonly FloorService[],
  { floor }: KpiContext,
): AbsenceReason {
  if (services.length === 0) return "no_services";
  if (asked.length === 0) return "no_such_media";
  // Where one service keeps its calls to itself, somebody may wait there unseen.
  const silent = asked.find((service) => !known.includes(service));
  if (silent === undefined) return "nobody_waiting";
  return absenceOf(floor.sources, silent.source, ["service_details"], "no_call_details");
}

/** Without its calls a service still tells that nobody waits, when it counts none. */
function isEmptyQueue({ metrics, calls }: FloorService, media: Media | undefined): boolean {
  if (calls !== undefined) return false;
  const asked = media === undefined ? Object.values(metrics) : [own(metrics, media)];
  return asked.length > 0 && asked.every((values) => values !== undefined && own(values, "waiting") === 0);
}
