import {
  applies,
  type EntityId,
  type TrendKpi,
  type TrendPoint,
  type TrendSeries,
} from "@/lib/domain/index.ts";
import type { Recording } from "./create-recorder.ts";
import { foldStretch } from "./fold-stretch.ts";
import { instantOf } from "./minute.ts";
import { planStretches, type Stretches } from "./plan-stretches.ts";
import { type MinuteReader, readMinutes } from "./read-minute.ts";

export interface SeriesQuery {
  readonly service: EntityId;
  readonly media?: string | undefined;
  readonly kpi: TrendKpi;
  /** How far back; absent = since midnight of the contact centre. */
  readonly minutes?: number | undefined;
  readonly stepMinutes?: number | undefined;
}

/** One KPI of one service; minutes that nobody recorded are gaps. `until`: the first minute that has not ended. */
export function readSeries(
  recording: Recording,
  query: SeriesQuery,
  until: number,
  timezone: string,
): TrendSeries {
  const { service, media, kpi, minutes, stepMinutes } = query;
  const plan = planStretches({ until, minutes, stepMinutes, timezone });
  const isAbout = applies(kpi.formula, recording.service(service) ?? {});
  return {
    service,
    ...(media === undefined ? {} : { media }),
    kpi: kpi.id,
    kind: kpi.kind,
    unit: kpi.formula.unit,
    timezone,
    dayStart: instantOf(plan.dayStart),
    stepMinutes: plan.stepMinutes,
    points: isAbout
      ? pointsOf(plan, until, kpi, readMinutes(recording, service, media))
      : plan.starts.map((start) => ({ at: instantOf(start), value: null, gap: "not_applicable" })),
  };
}

function pointsOf(
  { starts, stepMinutes }: Stretches,
  until: number,
  kpi: TrendKpi,
  reader: MinuteReader | undefined,
): readonly TrendPoint[] {
  return starts.map((start) => {
    const isOpen = start + stepMinutes > until;
    const folded =
      reader === undefined
        ? { value: null, gap: "not_recorded" as const }
        : foldStretch(minutesOf(start, Math.min(start + stepMinutes, until)), kpi, reader);
    return { at: instantOf(start), ...folded, ...(isOpen ? { isOpen: true as const } : {}) };
  });
}

function minutesOf(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
