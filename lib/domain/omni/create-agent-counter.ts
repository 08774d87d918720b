import { absenceOf } from "../kpi/absence-of.ts";
import type { AbsenceReason } from "../kpi/reading.ts";
import { own } from "../own.ts";
import type { AgentBook, AgentEntry } from "./create-agent-book.ts";
import { type AgentTally, createAgentTally } from "./create-agent-tally.ts";
import type { MediaScope } from "./create-media-scope.ts";
import { absentPart, countedPart, type Part } from "./part.ts";
import type { Sources } from "./sources.ts";
import { sumParts } from "./sum-parts.ts";

/** How many agents are in what state, and the slots that they have and use. */
export interface AgentCounts {
  readonly logged: Part;
  readonly available: Part;
  readonly paused: Part;
  readonly talking: Part;
  readonly offline: Part;
  /** Slots of those who are logged in, paused ones included. */
  readonly slots: Part;
  readonly usedSlots: Part;
}

/** Which agents are counted, and what is known about them. */
export interface Crew {
  /** Null: it is not known which they are, for `reason`. */
  readonly agents: readonly AgentEntry[] | null;
  readonly reason: AbsenceReason;
  /** They are those who were seen to work for some services: there may be more. */
  readonly isSeenOnly: boolean;
  readonly book: AgentBook;
  readonly sources: Sources;
}

/**
 * Counts of one crew after another, in one scope, of which few agents differ: each is added and taken away as it comes
 * and goes. The same object as long as the counts are the same.
 */
export function createAgentCounter(scope: MediaScope): (crew: Crew) => AgentCounts {
  const tally = createAgentTally(scope);
  let known: { readonly facts: string; readonly counts: AgentCounts } | undefined;
  return (crew) => {
    const found = factsOf(crew, tally);
    const facts = JSON.stringify(found);
    if (known?.facts !== facts) known = { facts, counts: countsOf(found, scope) };
    return known.counts;
  };
}

/** What the counts of a crew are made of: numbers, and why there are none. */
interface CrewFacts
  extends Pick<AgentTally, "available" | "pausa" | "offline" | "talking" | "usedSlots" | "slots"> {
  readonly because: readonly string[];
  readonly becauseOfCalls: readonly string[];
  /** Why something of it is not known; null when it is. */
  readonly noStates: AbsenceReason | null;
  readonly noCalls: AbsenceReason | null;
  readonly noDevices: AbsenceReason | null;
}

function factsOf(crew: Crew, tallyOf: (crew: Crew) => AgentTally): AbsenceReason | CrewFacts {
  if (crew.agents === null) return crew.reason;
  const { stateless, untold, silent, isPrivateUntold, ...counts } = tallyOf(crew);
  const seen = crew.isSeenOnly ? ["agents_seen"] : [];
  return {
    ...counts,
    because: isDerived(crew.agents, crew.sources) ? [...seen, "state_derived"] : seen,
    becauseOfCalls: isPrivateUntold ? [...seen, "private_untold"] : seen,
    noStates: lost(stateless, crew, ["agent_state"], "no_state"),
    noCalls: lost(untold, crew, ["agent_details"], "no_call_details"),
    noDevices: lost(silent, crew, ["agent_status", "agent_monitor"], "no_devices"),
  };
}

function countsOf(facts: AbsenceReason | CrewFacts, scope: MediaScope): AgentCounts {
  if (typeof facts === "string") return unknownCounts(facts);
  const { because, becauseOfCalls, noStates, noCalls } = facts;
  const inStatus = (name: string, count: number): Part =>
    noStates === null ? countedPart(name, count, { because }) : absentPart(noStates);
  const ofCalls = (name: string, count: number): Part =>
    noCalls === null ? countedPart(name, count, { because: becauseOfCalls }) : absentPart(noCalls);
  return {
    logged: inStatus("logged", facts.available + facts.pausa),
    available: inStatus("available", facts.available),
    paused: inStatus("paused", facts.pausa),
    talking: ofCalls("talking", facts.talking),
    offline: inStatus("offline", facts.offline),
    slots: noStates === null ? slotsOfAll(facts, scope) : absentPart(noStates),
    usedSlots: ofCalls("used_slots", facts.usedSlots),
  };
}

function slotsOfAll({ noDevices, slots, because }: CrewFacts, scope: MediaScope): Part {
  if (noDevices !== null) return absentPart(noDevices);
  return sumParts(
    scope.slots.map((media, index) => countedPart(`slots_${media}`, slots[index] ?? 0, { because })),
  );
}

function lost(
  entry: AgentEntry | undefined,
  { sources }: Crew,
  capabilities: readonly string[],
  unlessLost: AbsenceReason,
): AbsenceReason | null {
  return entry === undefined ? null : absenceOf(sources, entry[1].source, capabilities, unlessLost);
}

function isDerived(agents: readonly AgentEntry[], sources: Sources): boolean {
  const isOfSource = (source: string) => own(sources, source)?.agentState === "derived";
  // Thousands of agents need not be asked where no source derives.
  return Object.keys(sources).some(isOfSource) && agents.some(([, { source }]) => isOfSource(source));
}

function unknownCounts(reason: AbsenceReason): AgentCounts {
  const none = absentPart(reason);
  return {
    logged: none,
    available: none,
    paused: none,
    talking: none,
    offline: none,
    slots: none,
    usedSlots: none,
  };
}
