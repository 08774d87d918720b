import type { AlarmRuleFault } from "@/lib/domain/index.ts";

const words: Readonly<Record<string, string>> = {
  "name empty": "is empty: give the rule a name",
  "name too_long": "is longer than 80 characters: shorten it",
  "kpi unknown_kpi": "is no figure that this scope has: choose one of its services, or of agents",
  "media no_media": "this figure is not split by media: leave media out",
  "scope no_services": "names no service: name one, or watch each",
  "scope too_many": "names more than 100 services: watch each",
  "direction wrong_direction": "is the good side of this figure: turn it round",
  "warn missing": "there is no limit: give warn, critical or both",
  "warn not_finite": "is no finite number: give one",
  "critical not_finite": "is no finite number: give one",
  "critical order": "would be passed before warn: move it further out",
  "margin not_finite": "is no number from 0 up: give one",
  "margin too_wide": "is so wide that the alarm could never clear: make it smaller",
  "minVolume no_volume": "this figure is no rate or average of contacts or people: leave minVolume out",
  "quietHours no_time": "has no times such as 22:00: give from and to",
  "quietHours no_span": "begins when it ends: change one, or leave it out",
};

/** What is wrong with a member of a rule and what to do, for who calls the interface by hand. */
export function describeFault(fault: AlarmRuleFault): string {
  if ("lowest" in fault)
    return `${fault.field}: is not from ${fault.lowest} to ${fault.highest}: give such a number.`;
  return `${fault.field}: ${words[`${fault.field} ${fault.code}`] ?? fault.code}.`;
}
