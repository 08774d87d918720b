import type { AbsenceReason, Coverage, Reading } from "../kpi/reading.ts";
import type { AgentCounts } from "./create-agent-counter.ts";
import type { Figures, Tally } from "./figures.ts";
import type { Known } from "./known.ts";
import { type OmniAttributeId, omniAttributes } from "./omni-attributes.ts";
import { absentPart, countedPart, type Part } from "./part.ts";
import { ratioOf } from "./ratio-of.ts";
import { firstKnown } from "./sum-parts.ts";

/** What an attribute is read from: figures of services (one or all), and the agents who serve them. */
export interface AttributeGround {
  readonly figures: readonly Figures[];
  /** Why there are none. */
  readonly reasonOfNone: AbsenceReason;
  readonly counts: () => AgentCounts;
  /** How many of the services have figures. */
  readonly services: Omit<Coverage, "rows">;
  readonly isLive: boolean;
  /** Adds up one of their figures, `sumParts` unless hundreds are added up again and again. */
  readonly sum: (figure: string, parts: readonly Part[]) => Part;
}

interface Formula {
  readonly numerator: Part;
  readonly denominator?: Part;
  readonly because?: readonly string[];
}

/**
 * One attribute as value, formula and exactness together, all derived from what the floor knows at this moment: a
 * table cell, a tile, a file and Omni's own answer read the same. Times are whole seconds.
 */
export function readAttribute(id: OmniAttributeId, ground: AttributeGround): Reading {
  const { numerator, denominator, because: more = [] } = formulas[id](ground);
  const value = valueFrom(numerator, denominator);
  const because = [...new Set([...numerator.because, ...(denominator?.because ?? []), ...more])];
  const since = [numerator.since, denominator?.since]
    .flatMap((each) => each ?? [])
    .sort()
    .at(-1);
  const facts = {
    kpi: id,
    unit: omniAttributes.get(id)?.unit ?? "count",
    numerator: sideOf(numerator),
    ...(denominator === undefined ? {} : { denominator: sideOf(denominator) }),
    coverage: { ...ground.services, rows: "services" },
    ...(since === undefined ? {} : { since }),
    isLive: ground.isLive,
  } as const;
  if (value === null) return { ...facts, quality: "unavailable", reason: whyNone(numerator, denominator) };
  return { ...facts, quality: because.length === 0 ? "exact" : "approximate", value, because };
}

const formulas: Readonly<Record<OmniAttributeId, (ground: AttributeGround) => Formula>> = {
  queue: total("waiting"),
  received: total("received"),
  sessions: (ground) => ({
    numerator: firstKnown(
      distinct("contacts", ground, ([id]) => id),
      total("handling")(ground).numerator,
    ),
  }),
  handling: total("handling"),
  handled: total("handled"),
  finished: total("finished"),
  // A contact whose party is not told is a party of its own.
  current_chats: (ground) => ({
    numerator: distinct("parties", ground, ([id, { party }]) =>
      party === undefined ? `call ${id}` : `party ${party.trim()}`,
    ),
  }),
  aht: (ground) => ({
    numerator: total("handleSeconds")(ground).numerator,
    denominator: total("handled")(ground).numerator,
    because: ["handled_in_progress"],
  }),
  reply_time: meanOf("replies"),
  first_reply_time: meanOf("firstReplies"),
  capacity: ({ counts }) => ({ numerator: counts().slots }),
  used_slots: ({ counts }) => ({ numerator: counts().usedSlots }),
  logged: ({ counts }) => ({ numerator: counts().logged }),
  available: ({ counts }) => ({ numerator: counts().available }),
  paused: ({ counts }) => ({ numerator: counts().paused }),
  talking: ({ counts }) => ({ numerator: counts().talking }),
  offline: ({ counts }) => ({ numerator: counts().offline }),
  min_wait: ({ figures, reasonOfNone }) => ({
    numerator: extreme(
      figures.map(({ shortestWaitSeconds }) => shortestWaitSeconds),
      Math.min,
      reasonOfNone,
    ),
  }),
  avg_wait: (ground) => ({
    numerator: total("queueSeconds")(ground).numerator,
    denominator: total("dequeued")(ground).numerator,
  }),
  max_wait: ({ figures, reasonOfNone }) => ({
    numerator: extreme(
      figures.map(({ longestQueueSeconds }) => longestQueueSeconds),
      Math.max,
      reasonOfNone,
    ),
  }),
};

/** The figures of one kind. */
type Named<T> = { [Name in keyof Figures]: Figures[Name] extends T ? Name : never }[keyof Figures];

function total(figure: Named<Part>): (ground: AttributeGround) => Formula {
  return ({ figures, reasonOfNone, sum }) => ({
    numerator:
      figures.length === 0
        ? absentPart(reasonOfNone)
        : sum(
            figure,
            figures.map((each) => each[figure]),
          ),
  });
}

/** Seconds each. Services of which nothing is told are no part of it while others tell. */
function meanOf(figure: Named<Tally>): (ground: AttributeGround) => Formula {
  return ({ figures, reasonOfNone, sum }) => {
    const tallies = figures.map((each) => each[figure]);
    const known = tallies.filter(({ count }) => count.value !== null);
    const all = known.length === 0 ? tallies : known;
    if (all.length === 0) return { numerator: absentPart(reasonOfNone) };
    return {
      numerator: sum(
        `${figure}.seconds`,
        all.map(({ seconds }) => seconds),
      ),
      denominator: sum(
        `${figure}.count`,
        all.map(({ count }) => count),
      ),
      because: known.length === figures.length ? [] : ["replies_partly_told"],
    };
  };
}

/** How many different contacts that an agent has, by some key. */
function distinct(
  name: string,
  { figures, reasonOfNone }: AttributeGround,
  keyOf: (contact: NonNullable<Figures["calls"]>[number]) => string,
): Part {
  if (figures.length === 0) return absentPart(reasonOfNone);
  const keys = new Set<string>();
  for (const { calls, callsReason } of figures) {
    if (calls === null) return absentPart(callsReason);
    for (const contact of calls) if (!contact[1].queued) keys.add(keyOf(contact));
  }
  return countedPart(name, keys.size);
}

/** The smallest or largest of those that are known. */
function extreme(
  parts: readonly Part[],
  pick: (...values: number[]) => number,
  reasonOfNone: AbsenceReason,
): Part {
  const [first, ...others] = parts.filter(({ value }) => value !== null);
  if (first === undefined) return parts[0] ?? absentPart(reasonOfNone);
  return others.reduce<Part>((best, part) => {
    const isBetter = pick(part.value ?? 0, best.value ?? 0) !== best.value;
    const because = [...new Set([...best.because, ...part.because])];
    return { ...(isBetter ? part : best), because };
  }, first);
}

function valueFrom(numerator: Part, denominator: Part | undefined): Known {
  return denominator === undefined ? numerator.value : ratioOf(numerator.value, denominator.value);
}

function whyNone(numerator: Part, denominator: Part | undefined): AbsenceReason {
  const part = [numerator, denominator].find((each) => each !== undefined && each.value === null);
  return part === undefined ? "nothing_counted" : (part.reason ?? "not_reported");
}

function sideOf({ value, terms }: Part): NonNullable<Reading["numerator"]> {
  return value === null ? { terms } : { terms, value };
}
