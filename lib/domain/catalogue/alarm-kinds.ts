/** One kind of alarm of the CTI. */
export interface AlarmKind {
  /** Canonical spelling: that of the manual's table, its slips included. Other spellings are the wire's business. */
  readonly name: string;
  /** `ratio_percent` 0–100, `seconds`, `count`, or a `profile` 1–5. The manual states no units: inferred. */
  readonly unit: "ratio_percent" | "seconds" | "count" | "profile";
  readonly scope: "service" | "agent";
  /** The alarm is critical from this many times its limit on; absent = it is never more than a warning. */
  readonly criticalRatio?: number;
}

const kinds: readonly AlarmKind[] = [
  { name: "max_queue_abandonn_rate", unit: "ratio_percent", scope: "service", criticalRatio: 1.5 },
  { name: "max_branch_abandomn_rate", unit: "ratio_percent", scope: "service", criticalRatio: 1.5 },
  { name: "max_queue_time", unit: "seconds", scope: "service", criticalRatio: 2 },
  { name: "max_queue_length", unit: "count", scope: "service", criticalRatio: 2 },
  { name: "max_call_time", unit: "seconds", scope: "service", criticalRatio: 2 },
  { name: "max_handle_time", unit: "seconds", scope: "service", criticalRatio: 2 },
  { name: "min_profile", unit: "profile", scope: "service" },
  { name: "max_fail_pause_quantity", unit: "count", scope: "agent", criticalRatio: 2 },
];

/** The 8 kinds of alarms by name [manual: Alarmes Monitoráveis]. An unknown one is kept in the floor as received. */
export const alarmKinds: ReadonlyMap<string, AlarmKind> = new Map(kinds.map((kind) => [kind.name, kind]));
