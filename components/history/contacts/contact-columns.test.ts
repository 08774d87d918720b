import { expect, it } from "vitest";
import type { ContactRecord } from "@/lib/domain/index.ts";
import { writeCsv } from "../../ui/data-table/write-csv.ts";
import { contactCells } from "./contact-columns.ts";

const cells = contactCells({
  head: (column) => column,
  service: () => "SAC",
  agent: () => "Ana",
  media: (name) => name,
  outcome: (outcome) => outcome,
  notKnown: "not known",
});

function lineOf(contact: ContactRecord): string | undefined {
  return writeCsv([contact], cells, { reasonsHeader: "why" }).split("\r\n")[1];
}

const base = { id: "1", media: "voice", startedAt: "2026-11-26T14:00:00Z", outcome: "left_queue" } as const;

it("a file tells of who left the queue how long they waited at least, and of nothing that nobody saw", () => {
  expect(lineOf({ ...base, service: "interact:SAC", waitSeconds: 40, waitIsFloor: true })).toBe(
    "2026-11-26T14:00:00Z,≥ 40,left_queue,SAC,voice,,,,,party: not known; agent: not known; answered: not known; ended: not known",
  );
});

it("a caller whose name is a formula is no formula in a spreadsheet", () => {
  expect(lineOf({ ...base, party: "=1+1" })).toContain(",'=1+1,");
});
