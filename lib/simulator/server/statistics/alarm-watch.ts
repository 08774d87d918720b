import type { Cti } from "../cti";
import type { SupervisorTerms } from "../subscriptions/terms";
import type { Tree } from "../wire/tree";
import { type ActiveAlarm, activeAlarms } from "./active-alarms";

/** The alarms of one subscription: told whole whenever one begins, ends or changes its value. */
export class AlarmWatch {
  readonly #terms: SupervisorTerms;
  readonly #cti: Cti;
  #sent: readonly ActiveAlarm[] = [];

  constructor(terms: SupervisorTerms, cti: Cti) {
    this.#terms = terms;
    this.#cti = cti;
  }

  clear(): void {
    this.#sent = [];
  }

  /** The list `alarms` to send; undefined when the client already knows. */
  changed(): Tree | undefined {
    const active = activeAlarms(this.#terms, this.#cti.world);
    if (isSame(active, this.#sent)) return undefined;
    this.#sent = active;
    if (active.length === 0 && !this.#cti.switches.emptyAlarmEvent) return undefined;
    return groupByName(active);
  }
}

function isSame(one: readonly ActiveAlarm[], other: readonly ActiveAlarm[]): boolean {
  return (
    one.length === other.length &&
    one.every((alarm, index) => {
      const twin = other[index];
      return (
        twin !== undefined &&
        alarm.name === twin.name &&
        alarm.target === twin.target &&
        alarm.media === twin.media &&
        alarm.value === twin.value
      );
    })
  );
}

/** One member per alarm name; the media is not told. */
function groupByName(active: readonly ActiveAlarm[]): Tree {
  const groups = new Map<string, Tree[]>();
  for (const { name, scope, target, value, reference } of active) {
    const members = groups.get(name) ?? [];
    members.push({ [scope]: target, value, reference });
    groups.set(name, members);
  }
  return [...groups].map(([name, members]) => ({ name, active: members }));
}
