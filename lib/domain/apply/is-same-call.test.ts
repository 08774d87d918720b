import { expect, it } from "vitest";
import type { FloorCall } from "../floor.ts";
import { isSameCall } from "./is-same-call.ts";

const call: Required<FloorCall> = {
  media: "chat",
  queued: false,
  service: "interact:Sales",
  agent: "interact:Ana",
  party: "11999990000",
  startedAt: "2026-11-21T12:00:00.000Z",
  state: "busy",
  direction: "inbound",
  origin: "external",
  profile: 1,
  priority: 2,
  entryPoint: "site",
  entryAddress: "40028922",
  consultationCallId: "7",
  acceptedAt: "2026-11-21T12:00:01.000Z",
  chat: { lastMessageAt: "2026-11-21T12:00:00.000Z", lastFrom: "party" },
};

it("takes a call for the same when every member is", () => {
  expect(isSameCall(call, { ...call })).toBe(true);
});

it.each(Object.keys(call))("sees another %s", (member) => {
  expect(isSameCall(call, { ...call, [member]: undefined })).toBe(false);
  expect(isSameCall({ ...call, [member]: undefined }, call)).toBe(false);
});
