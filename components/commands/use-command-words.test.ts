import { expect, it } from "vitest";
import en from "@/lib/format/messages/en.json" with { type: "json" };
import type { OutcomeKind } from "./outcome-of.ts";

const { commands } = en;
const keysOf = (words: object) => Object.keys(words).sort();

/** Total, so that a new kind must be given words. */
const kinds: Readonly<Record<OutcomeKind, true>> = {
  ...{ sending: true, sent: true, accepted: true, waiting: true, confirmed: true },
  ...{ unconfirmed: true, refused: true, withdrawn: true, unknown: true, unheard: true },
};

it("every way a command may go is said, alone and counted", () => {
  expect(keysOf(commands.outcome)).toEqual(keysOf(kinds));
  expect(keysOf(commands.count)).toEqual(keysOf(kinds));
});

it("every command has its words before, during and while it waits", () => {
  const wanted = keysOf(commands.deed);
  for (const words of [commands.title, commands.titleMany, commands.underway, commands.later])
    expect(keysOf(words)).toEqual(wanted);
});

it("every reason of a refusal is said in words: the manual's, the server's and those of what waited", () => {
  const manual = ["empty_data", "invalid_data", "missing_data", "not_found", "invalid_item", "no_license"];
  const more = ["unsafe_request", "command_denied", "command_failed", "duplicated_number"];
  const http = ["bad_request", "forbidden", "method_not_allowed", "unknown"];
  const ours = ["not_supported", "cti_credentials_required", "refused", "cti_unreachable", "cti_unavailable"];
  const desk = ["cti_timeout", "key_reused", "already_waiting", "too_many_waiting", "audit_unavailable"];
  const rest = ["store_unavailable", "stopping", "unavailable", "unauthenticated", "rate_limited", "other"];
  const waited = ["expired", "agent_offline", "interrupted"];
  for (const code of [...manual, ...more, ...http, ...ours, ...desk, ...rest, ...waited])
    expect(keysOf(commands.error), code).toContain(code);
});
