import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { AlarmDesk, RuleBook, RuleWatch, WriteBehind } from "@/lib/alarms/server.ts";
import type { CommandDesk } from "@/lib/commands/server.ts";
import type { History } from "@/lib/history/server.ts";
import type { Hub } from "@/lib/hub/server.ts";
import type { ReplayDesk } from "@/lib/replay/server.ts";
import type { Reports } from "@/lib/reports/server.ts";
import type { Fleet } from "@/lib/screens/server.ts";
import type { StreamRegistry } from "@/lib/stream/server.ts";
import type { CountedThresholds } from "./count-threshold-changes.ts";

/** Prometheus text. Names and ids of agents and services are never labels. */
export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
}

export interface MetricsInputs {
  readonly hub: Pick<Hub, "counters" | "pulses" | "document">;
  readonly streams: Pick<StreamRegistry, "counters">;
  readonly alarms: Pick<AlarmDesk, "counters">;
  readonly rules: Pick<RuleBook, "counters">;
  readonly ruleWatch: Pick<RuleWatch, "counters">;
  readonly thresholds: Pick<CountedThresholds, "changes">;
  readonly history: Pick<History, "standing" | "counters">;
  readonly reports: Pick<Reports, "counters">;
  readonly writes: Pick<WriteBehind, "counters">;
  readonly fleet: Pick<Fleet, "count">;
  readonly replay: Pick<ReplayDesk, "counters" | "fault">;
  /** Absent where nobody may order anything. */
  readonly commands?: Pick<CommandDesk, "counters"> | undefined;
}

const linkStates = ["connecting", "live", "stale", "down"] as const;

/** Everything is read when it is asked for: nothing is counted twice, and an idle process does no work. */
export function createMetrics(inputs: MetricsInputs): Metrics {
  const { hub, streams, alarms, commands } = inputs;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const ours = [
    ...alarmTotals(alarms),
    ...ruleTotals(inputs),
    ...writeTotals(inputs),
    ...historyTotals(inputs),
    ...reportTotals(inputs),
    ...commandTotals(commands),
    [
      "screens_live",
      "Screens that told of themselves within the last minute",
      () => inputs.fleet.count(),
    ] as const,
    ...replayTotals(inputs),
  ];
  for (const [name, help, read] of [...totals(hub, streams), ...ours]) {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  }
  addSourceMetrics(registry, hub);
  return { contentType: registry.contentType, text: () => registry.metrics() };
}

function totals(hub: MetricsInputs["hub"], streams: MetricsInputs["streams"]) {
  const hubTotal = (key: keyof ReturnType<Hub["counters"]>) => () => hub.counters()[key];
  const streamTotal = (key: keyof ReturnType<StreamRegistry["counters"]>) => () => streams.counters()[key];
  return [
    ["floor_events_total", "Events of the sources folded into the floor", hubTotal("events")],
    ["floor_revisions_total", "Floors published", hubTotal("revisions")],
    ["floor_apply_errors_total", "Batches of events that could not be applied", hubTotal("applyErrors")],
    ["cti_restarts_total", "Runs of a source that ended by themselves", hubTotal("upstreamFailures")],
    ["sse_clients", "Streams open now", streamTotal("open")],
    ["sse_opened_total", "Streams opened", streamTotal("opened")],
    ["sse_refused_total", "Streams refused", streamTotal("refused")],
    ["sse_resumed_total", "Streams resumed with a patch", streamTotal("resumed")],
    ["sse_slow_closed_total", "Streams closed because their viewer did not read", streamTotal("slow")],
    [
      "sse_dropped_to_snapshot_total",
      "Slow viewers who got a snapshot in place of patches",
      streamTotal("forgotten"),
    ],
    ["sse_frames_total", "Frames written to viewers", streamTotal("frames")],
    ["sse_bytes_total", "Bytes written to viewers", streamTotal("bytes")],
    [
      "sse_patches_encoded_total",
      "Patches computed and encoded, whatever the number of viewers",
      streamTotal("patchesEncoded"),
    ],
  ] as const;
}

function alarmTotals(alarms: MetricsInputs["alarms"]) {
  return [
    ["alarms_acknowledged_total", "Alarms acknowledged", () => alarms.counters().acknowledged],
    ["alarms_unacknowledged_total", "Acknowledgements taken back", () => alarms.counters().unacknowledged],
    ["alarms_snoozed_total", "Snoozes begun or ended", () => alarms.counters().snoozed],
    ["alarm_marks_kept", "Active alarms that somebody acknowledged or snoozed", () => alarms.counters().kept],
  ] as const;
}

function ruleTotals({ rules, ruleWatch, thresholds }: MetricsInputs) {
  return [
    ["alarm_thresholds_changed_total", "Lists of limits that the CTI accepted", () => thresholds.changes()],
    ["alarm_rules", "Rules of our own, those that are off included", () => rules.counters().kept],
    ["alarm_rules_created_total", "Rules written", () => rules.counters().created],
    ["alarm_rules_replaced_total", "Rules changed, turned on or off", () => rules.counters().replaced],
    ["alarm_rules_deleted_total", "Rules deleted", () => rules.counters().deleted],
    ["rule_rounds_total", "Looks of all rules at the floor", () => ruleWatch.counters().rounds],
    ["rule_failures_total", "Rules that could not be evaluated", () => ruleWatch.counters().failures],
    ["rule_round_seconds", "Time the last look took", () => ruleWatch.counters().lastRoundMs / 1_000],
    ["rule_alarms", "Alarms raised by rules", () => ruleWatch.counters().raised],
    ["rule_alarms_dropped", "Of these, the ones beyond the limit", () => ruleWatch.counters().dropped],
  ] as const;
}

function writeTotals({ writes }: MetricsInputs) {
  return [
    ["db_queue_depth", "Changes that wait to be written", () => writes.counters().waiting],
    ["db_written_total", "Changes written behind what people see", () => writes.counters().written],
    ["db_write_failures_total", "Changes given up, lost with a restart", () => writes.counters().failed],
    ["db_writes_dropped_total", "Changes not taken, too many waited", () => writes.counters().dropped],
  ] as const;
}

function historyTotals({ history }: MetricsInputs) {
  return [
    ["history_on", "1 while history is written", () => (history.standing().isOn ? 1 : 0)],
    ["history_rows_waiting", "Rows of history that wait to be written", () => history.counters().waitingRows],
    ["history_rows_written_total", "Rows of history written", () => history.counters().writtenRows],
    ["history_rows_lost_total", "Rows of history given up", () => history.counters().lostRows],
    ["history_failures_total", "Times that history could not be written", () => history.counters().failures],
    ["history_rows_pruned_total", "Rows of history taken away by age", () => history.counters().prunedRows],
    ["history_hours_packed_total", "Hours of minutes packed", () => history.counters().compactedHours],
  ] as const;
}

function replayTotals({ replay }: MetricsInputs) {
  const total = (key: keyof ReturnType<ReplayDesk["counters"]>) => () => replay.counters()[key];
  return [
    ["replay_recorded_total", "Floors written down to look back at", total("recorded")],
    ["replay_lost_total", "Floors that the disk did not take in time", total("lost")],
    ["replay_write_failures_total", "Times that the disk refused them", total("failures")],
    ["replay_read_failures_total", "Times that what was written could not be read", total("readFailures")],
    ["replay_kept_bytes", "Bytes that are kept", total("keptBytes")],
    ["replay_viewers", "Replays that are watched now", total("open")],
    ["replay_refused_total", "Replays refused, too many were watched", total("refused")],
    ["replay_failing", "1 while nothing can be written", () => (replay.fault() === undefined ? 0 : 1)],
  ] as const;
}

function reportTotals({ reports }: MetricsInputs) {
  return [
    ["reports_sent_total", "Reports of shifts that the mail server took", () => reports.counters().sent],
    ["reports_failed_total", "Reports given up, whole or in part", () => reports.counters().failed],
    ["reports_retried_total", "Attempts after which another follows", () => reports.counters().retried],
  ] as const;
}

function commandTotals(commands: MetricsInputs["commands"]) {
  if (commands === undefined) return [];
  const total = (key: keyof ReturnType<CommandDesk["counters"]>) => () => commands.counters()[key];
  return [
    ["commands_sent_total", "Commands sent to a source", total("sent")],
    ["commands_accepted_total", "Commands a source accepted", total("accepted")],
    ["commands_refused_total", "Commands a source refused, or that could not reach it", total("refused")],
    ["commands_unknown_total", "Commands that were sent and not answered", total("unknown")],
    ["commands_confirmed_total", "Commands that the floor proved", total("confirmed")],
    ["commands_unconfirmed_total", "Commands that the floor did not prove within 10 s", total("unconfirmed")],
    ["commands_denied_total", "Commands refused before anything was sent", total("denied")],
    [
      "commands_audit_failures_total",
      "Steps of commands that could not be written down",
      total("auditFailures"),
    ],
    ["commands_waiting", "Deferred commands that wait now", total("waiting")],
  ] as const;
}

function addSourceMetrics(registry: Registry, hub: MetricsInputs["hub"]): void {
  const state = new Gauge({
    name: "cti_state",
    help: "1 for the state the link to a source is in",
    labelNames: ["source", "state"],
    registers: [registry],
    collect() {
      for (const [source, { link }] of Object.entries(hub.pulses())) {
        for (const each of linkStates) state.set({ source, state: each }, each === link ? 1 : 0);
      }
    },
  });
  const age = new Gauge({
    name: "cti_last_event_age_seconds",
    help: "Seconds since a source was heard last",
    labelNames: ["source"],
    registers: [registry],
    collect() {
      for (const [source, { ageMs }] of Object.entries(hub.pulses())) {
        if (ageMs !== undefined) age.set({ source }, ageMs / 1000);
      }
    },
  });
  const unknown = new Gauge({
    name: "cti_unknown_total",
    help: "Unknown events and fields, and records dropped, of a source",
    labelNames: ["source", "kind"],
    registers: [registry],
    collect() {
      for (const [source, { unknown: counts }] of Object.entries(hub.document().sources)) {
        for (const [kind, count] of Object.entries(counts)) unknown.set({ source, kind }, count);
      }
    },
  });
}
