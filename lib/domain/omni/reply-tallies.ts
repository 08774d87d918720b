import type { FloorSource } from "../floor.ts";
import type { FloorServiceDay, FloorTally } from "../floor-day.ts";
import { areAgentsHeardAllDay } from "./are-agents-heard-all-day.ts";
import type { Figures, Tally } from "./figures.ts";
import { absentPart, countedPart, type Part } from "./part.ts";

type Days = readonly (FloorServiceDay | undefined)[];

/**
 * How long agents took to reply, from their messages: exact where all agents were heard the whole day, near it where
 * some or a part of the day is missing, and unknown where agents tell nothing: no other statistic can stand in.
 */
export function replyTallies(
  days: Days,
  source: FloorSource | undefined,
): Pick<Figures, "firstReplies" | "replies"> {
  return {
    firstReplies: tallyOf(
      days.map((day) => day?.firstReplies),
      ["first_replies", "first_reply_seconds"],
      source,
    ),
    replies: tallyOf(
      days.map((day) => day?.replies),
      ["replies", "reply_seconds"],
      source,
    ),
  };
}

function tallyOf(
  tallies: readonly (FloorTally | undefined)[],
  [countName, secondsName]: readonly [string, string],
  source: FloorSource | undefined,
): Tally {
  const known = tallies.filter((each) => each !== undefined);
  const count = known.reduce((sum, each) => sum + each.count, 0);
  const seconds = known.reduce((sum, each) => sum + each.seconds, 0);
  // A service without media that count has nothing to reply to, whoever is heard.
  if (count === 0 && source?.agentEvents === undefined && tallies.length > 0) {
    const absent = absentPart("no_agent_events");
    return { count: absent, seconds: absent };
  }
  const more = { because: areAgentsHeardAllDay(source) ? [] : ["replies_partly_told"], ...sinceOf(source) };
  return { count: countedPart(countName, count, more), seconds: countedPart(secondsName, seconds, more) };
}

/** From the beginning of the day, or from when agents are heard when that is later. */
function sinceOf(source: FloorSource | undefined): Pick<Part, "since"> {
  const since = [source?.day?.since, source?.agentEvents?.since].flatMap((each) => each ?? []).sort();
  const latest = since.at(-1);
  return latest === undefined ? {} : { since: latest };
}
