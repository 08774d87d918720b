import { expect, it } from "vitest";
import { instantOf, localOf, parseAuditFilters, writeAuditFilters } from "./audit-filters.ts";

it("an address of the audit shows the same rows again, and says nothing of what does not narrow", () => {
  const address = "who=root&action=session&result=refused&from=2026-11-21T12%3A00%3A00.000Z";
  const filters = parseAuditFilters(new URLSearchParams(address));
  expect(filters).toMatchObject({ who: "root", target: "", from: "2026-11-21T12:00:00.000Z", to: "" });
  expect(String(writeAuditFilters(filters))).toBe(address);
});

it("an instant that nobody can read narrows nothing", () => {
  expect(parseAuditFilters(new URLSearchParams("from=yesterday&to=")).from).toBe("");
  expect(instantOf("")).toBe("");
});

it("a time is shown and taken in the browser's own zone", () => {
  const instant = "2026-11-21T12:34:00.000Z";
  expect(instantOf(localOf(instant))).toBe(instant);
  expect(localOf("")).toBe("");
});
