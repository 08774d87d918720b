import { expect, it } from "vitest";
import type { FloorAgent, FloorCall } from "../floor.ts";
import { agent } from "../kpi/testing/build-entities.ts";
import { hasContact } from "./has-contact.ts";

const call: FloorCall = { media: "chat", queued: false, state: "busy" };

it.each<[Partial<FloorAgent>, boolean | undefined]>([
  [{ presence: "busy" }, true],
  [{ presence: "private", calls: {} }, true],
  [{ presence: "available" }, false],
  [{ presence: "available", calls: { a: call } }, true],
  [{ presence: "paused", calls: {} }, false],
  [{ presence: "offline", calls: { a: call } }, false],
  [{ presence: "unknown" }, undefined],
  [{ presence: "unknown", calls: {} }, false],
])("an agent who is %j has a contact: %s", (parts, has) => {
  expect(hasContact(agent("Ana", parts))).toBe(has);
});
