import type { ContactRecord } from "@/lib/domain/index.ts";
import type { CsvCell } from "../../ui/data-table/index.ts";

export const contactOutcomes = ["handled", "left_queue", "open", "unknown"] as const;

/** Seconds of waiting that can be asked for at least. */
export const leastWaits = ["30", "60", "120", "300", "600"] as const;

/** The words that a file of contacts needs. */
export interface ContactWords {
  readonly head: (column: ContactColumn) => string;
  readonly service: (id: string) => string;
  readonly agent: (id: string) => string;
  readonly media: (name: string) => string;
  readonly outcome: (outcome: ContactRecord["outcome"]) => string;
  readonly notKnown: string;
}

export const contactColumns = [
  "started",
  "wait",
  "outcome",
  "service",
  "media",
  "party",
  "agent",
  "answered",
  "ended",
] as const;

export type ContactColumn = (typeof contactColumns)[number];

/** What a contact writes into a file; a wait of which only the least is known is written `≥ 40`. */
export function contactCells(words: ContactWords): readonly {
  readonly header: string;
  readonly csv: (contact: ContactRecord) => CsvCell;
}[] {
  const known = (value: string | undefined): CsvCell => value ?? { absent: words.notKnown };
  const cells: Readonly<Record<ContactColumn, (contact: ContactRecord) => CsvCell>> = {
    started: ({ startedAt }) => startedAt,
    service: ({ service }) => known(service && words.service(service)),
    media: ({ media }) => words.media(media),
    party: ({ party }) => known(party),
    wait: ({ waitSeconds, waitIsFloor }) =>
      waitSeconds === undefined ? { absent: words.notKnown } : waitIsFloor ? `≥ ${waitSeconds}` : waitSeconds,
    outcome: ({ outcome }) => words.outcome(outcome),
    agent: ({ agent }) => known(agent && words.agent(agent)),
    answered: ({ answeredAt }) => known(answeredAt),
    ended: ({ endedAt }) => known(endedAt),
  };
  return contactColumns.map((column) => ({ header: words.head(column), csv: cells[column] }));
}
