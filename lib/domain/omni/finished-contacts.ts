import type { FloorSource } from "../floor.ts";
import type { FloorServiceDay } from "../floor-day.ts";
import { areAgentsHeardAllDay } from "./are-agents-heard-all-day.ts";
import { countedPart, type Part } from "./part.ts";
import { lessParts } from "./sum-parts.ts";

/**
 * Contacts that ended today. Agents tell every end: where all of them were heard the whole day, their count is exact.
 * Otherwise Interact has no such counter, and what was handled less what goes on or is being wrapped up comes near it;
 * the ends that were told are then the least that it can be.
 */
export function finishedContacts(
  handled: Part,
  unfinished: readonly Part[],
  {
    days,
    source,
  }: { readonly days: readonly (FloorServiceDay | undefined)[]; readonly source: FloorSource | undefined },
): Part {
  const told = days.reduce((sum, day) => sum + (day?.finished ?? 0), 0);
  if (areAgentsHeardAllDay(source) && days.length > 0) {
    return countedPart("ended", told, source?.day === undefined ? {} : { since: source.day.since });
  }
  const estimate = lessParts(handled, unfinished);
  const because = [...estimate.because, "finished_estimated"];
  const isTold = told > 0 && (estimate.value === null || told > estimate.value);
  if (isTold) return countedPart("ended", told, { because: ["ends_partly_told"], ...sinceOf(source) });
  return days.length === 0 ? estimate : { ...estimate, because };
}

function sinceOf(source: FloorSource | undefined): Pick<Part, "since"> {
  const since = source?.agentEvents?.since;
  return since === undefined ? {} : { since };
}
