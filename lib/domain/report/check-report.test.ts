import { expect, it } from "vitest";
import { checkReport } from "./check-report.ts";
import { isMailAddress } from "./is-mail-address.ts";
import type { ReportDraft } from "./report.ts";

const draft: ReportDraft = {
  ...{ name: "Manhã", services: "all", targets: { service_level: 0.8 }, language: "pt-BR" },
  shift: { from: "06:00", to: "14:15", days: [1, 2, 3, 4, 5] },
  recipients: ["ana@example.com"],
  sending: { afterMinutes: 5 },
};

const codes = (change: Partial<ReportDraft>, domains?: readonly string[]) =>
  checkReport({ ...draft, ...change }, domains).map(({ field, code }) => `${field} ${code}`);

it("a report that can be kept has no fault", () => {
  expect(checkReport(draft)).toEqual([]);
  expect(codes({}, ["example.com"])).toEqual([]);
});

it.each<[Partial<ReportDraft>, string]>([
  [{ name: "  " }, "name empty"],
  [{ name: "x".repeat(81) }, "name too_long"],
  [{ name: "a\r\nBcc: eve@example.com" }, "name no_text"],
  [{ services: [] }, "services none"],
  [{ services: Array.from({ length: 101 }, (_, index) => `interact:${index}`) }, "services too_many"],
  [{ shift: { ...draft.shift, from: "06:10" } }, "shift no_quarter"],
  [{ shift: { ...draft.shift, to: "24:00" } }, "shift no_quarter"],
  [{ shift: { ...draft.shift, days: [] } }, "days none"],
  [{ shift: { ...draft.shift, days: [0] } }, "days no_day"],
  [{ targets: { service_level: 80 } }, "targets out_of_range"],
  [{ targets: { asa: -1 } }, "targets out_of_range"],
  [{ recipients: [] }, "recipients none"],
  [{ recipients: Array.from({ length: 51 }, (_, index) => `a${index}@example.com`) }, "recipients too_many"],
  [{ recipients: ["ana"] }, "recipients no_address"],
  [{ sending: { afterMinutes: 0 } }, "sending out_of_range"],
  [{ sending: { afterMinutes: 2.5 } }, "sending out_of_range"],
])("%o is refused: %s", (change, expected) => {
  expect(codes(change)).toEqual([expected]);
});

it("mail goes only where the configuration lets it", () => {
  expect(codes({ recipients: ["ana@EXAMPLE.com", "eve@example.com.evil.test"] }, ["example.com"])).toEqual([
    "recipients other_domain",
  ]);
});

it.each([
  "ana@example.com, eve@example.com",
  "ana@example.com\r\nBcc: eve@example.com",
  "Ana <ana@example.com>",
  '"ana b"@example.com',
  "ana@exa mple.com",
  "ana@-example.com",
  "@example.com",
  `${"a".repeat(65)}@example.com`,
  `a@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.${"e".repeat(60)}.${"f".repeat(60)}`,
])("%j is no address", (text) => expect(isMailAddress(text)).toBe(false));

it.each(["ana@example.com", "ana.b+shift@mail.example.com", "root@localhost", "o'neil@example.com"])(
  "%s is an address",
  (text) => expect(isMailAddress(text)).toBe(true),
);
