import { severityOf } from "../alarms/severity-of.ts";
import { entityId } from "../entity-id.ts";
import type { FloorAlarm } from "../floor.ts";
import type { AlarmReport, FloorEvent, RuleAlarmReport } from "../floor-event.ts";
import type { FloorDraft } from "./floor-draft.ts";
import { share } from "./share.ts";

type AlarmsEvent = FloorEvent & { type: "alarms" };

/**
 * Applies the whole set of active alarms of a source: what is missing has cleared. An alarm that stays active keeps
 * when it began, how severe it has been and what people did about it.
 */
export function applyAlarms(draft: FloorDraft, event: AlarmsEvent): void {
  const { source, alarms } = event;
  const isFirst = draft.sources.get(source)?.alarmsKnownSince === undefined;
  const active = new Set<string>();
  for (const report of alarms) {
    const id = alarmId(source, report);
    const before = draft.alarms.get(id);
    active.add(id);
    draft.alarms.set(id, share(before, alarmOf(report, event, before, isFirst)));
  }
  for (const [id, alarm] of Object.entries(draft.alarms.current)) {
    if (alarm.source === source && !active.has(id)) draft.alarms.delete(id);
  }
  noteAsTold(draft, event);
}

function alarmId(source: string, { name, media, target, rule }: AlarmReport): string {
  return `${source}:${rule?.id ?? name}:${media ?? "any"}:${rule?.target ?? target}`;
}

function alarmOf(
  report: AlarmReport,
  event: AlarmsEvent,
  before: FloorAlarm | undefined,
  isFirst: boolean,
): FloorAlarm {
  const { acknowledged, snoozedUntil } = before ?? {};
  const { rule } = report;
  return {
    ...(rule === undefined ? ctiAlarm(report, event, before, isFirst) : ruleAlarm(report, rule, event)),
    ...(acknowledged === undefined ? {} : { acknowledged }),
    ...(snoozedUntil === undefined ? {} : { snoozedUntil }),
  };
}

function ctiAlarm(
  { name, scope, target, media, value, limit }: AlarmReport,
  { source, at }: AlarmsEvent,
  before: FloorAlarm | undefined,
  isFirst: boolean,
): FloorAlarm {
  const severity = before?.severity === "critical" ? "critical" : severityOf(name, value, limit);
  const { since = at, sinceIsFloor = before === undefined && isFirst } = before ?? {};
  return {
    source,
    name,
    scope,
    target: entityId(source, target),
    ...(media === undefined ? {} : { media }),
    value,
    limit,
    since,
    ...(sinceIsFloor ? { sinceIsFloor } : {}),
    severity,
    kind: "cti",
  };
}

function ruleAlarm(
  { name, scope, media, value, limit }: AlarmReport,
  { id, kpi, target, severity, since, isUnknown, isQuiet }: RuleAlarmReport,
  { source }: AlarmsEvent,
): FloorAlarm {
  return {
    source,
    name,
    scope,
    target,
    ...(media === undefined ? {} : { media }),
    value,
    limit,
    since,
    severity,
    kind: "rule",
    rule: id,
    kpi,
    ...(isUnknown ? { isUnknown } : {}),
    ...(isQuiet ? { isQuiet } : {}),
  };
}

/** Rules of ours are no source of the floor: their silence means nothing. */
function noteAsTold(draft: FloorDraft, { source, at }: AlarmsEvent): void {
  const before = draft.sources.get(source);
  if (before === undefined || before.alarmsKnownSince !== undefined) return;
  draft.sources.set(source, { ...before, alarmsKnownSince: at });
}
