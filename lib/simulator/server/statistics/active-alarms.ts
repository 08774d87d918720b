import type { Media, World } from "../../world/types";
import type { AlarmTerms, SupervisorTerms } from "../subscriptions/terms";

/** An alarm that sounds for one service or agent. */
export interface ActiveAlarm {
  /** As the subscriber spelled it. */
  readonly name: string;
  readonly scope: "service" | "agent";
  readonly target: string;
  readonly media: Media;
  readonly value: number;
  readonly reference: number;
}

type AlarmedTerms = Pick<SupervisorTerms, "alarms" | "services" | "agents" | "media">;

/** Every alarm whose value is above its limit now (at the limit, for min_profile), in the order asked for. */
export function activeAlarms(terms: AlarmedTerms, world: World): readonly ActiveAlarm[] {
  return terms.alarms.flatMap((alarm) => activeOf(alarm, terms, world));
}

function activeOf(alarm: AlarmTerms, terms: AlarmedTerms, world: World): readonly ActiveAlarm[] {
  const active: ActiveAlarm[] = [];
  const media = alarm.media === undefined ? terms.media : [alarm.media];
  const { name, scope, limit } = alarm;
  for (const target of scope === "service" ? terms.services : terms.agents) {
    // Fail pauses have no media: one value per agent.
    for (const each of scope === "service" ? media : media.slice(0, 1)) {
      const value = world.alarmValue(alarm.alarm, target, each);
      if (value === undefined) continue;
      const isOn = alarm.alarm === "min_profile" ? value >= limit : value > limit;
      if (isOn) active.push({ name, scope, target, media: each, value, reference: limit });
    }
  }
  return active;
}
