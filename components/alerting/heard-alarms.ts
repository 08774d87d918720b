import type { AlarmSeverity, FloorAlarm } from "@/lib/domain/index.ts";

/** What was said last of an alarm: of the one that began then, at that severity. */
export interface HeardAlarm {
  readonly since: string;
  readonly severity: AlarmSeverity;
}

/** What this browser was already told, over reloads and tabs. */
export interface HeardAlarms {
  load(): ReadonlyMap<string, HeardAlarm>;
  keep(heard: ReadonlyMap<string, HeardAlarm>): void;
}

/** More than any screen of alarms; the one heard longest ago gives way. */
const most = 1_000;

/** Kept under `key` in localStorage; where that is forbidden, nothing outlives the page. */
export function heardAlarms(key: string): HeardAlarms {
  return {
    load() {
      try {
        return read(JSON.parse(localStorage.getItem(key) ?? "[]"));
      } catch {
        // Storage may be forbidden, or hold what somebody else wrote.
        return new Map();
      }
    },
    keep(heard) {
      const lines = [...heard].slice(-most).map(([id, { since, severity }]) => [id, since, severity]);
      try {
        localStorage.setItem(key, JSON.stringify(lines));
      } catch {
        // Storage may be forbidden or full: then a reload says it again.
      }
    },
  };
}

/** Of an alarm without a severity nobody says more than a warning. */
export function heardOf({ since, severity = "warning" }: FloorAlarm): HeardAlarm {
  return { since, severity };
}

function read(lines: unknown): ReadonlyMap<string, HeardAlarm> {
  const heard = new Map<string, HeardAlarm>();
  for (const line of Array.isArray(lines) ? lines : []) {
    const [id, since, severity]: readonly unknown[] = Array.isArray(line) ? line : [];
    if (typeof id === "string" && typeof since === "string")
      heard.set(id, { since, severity: severity === "critical" ? "critical" : "warning" });
  }
  return heard;
}
