import fc from "fast-check";
import { expect, it } from "vitest";
import { applyPatch } from "../patch/apply-patch.ts";
import type { MergePatch } from "../patch/merge-patch.ts";
import { instant } from "../testing/instant.ts";
import { omniAttributes } from "./omni-attributes.ts";
import {
  type ChatServicesReadings,
  createChatServicesReader,
  readChatServices,
} from "./read-chat-services.ts";
import type { ChatServicesFilters } from "./select-entities.ts";
import { id, start, stepped, steps } from "./testing/going-on.ts";

const filters: readonly ChatServicesFilters[] = [
  {},
  { media: "chat" },
  { media: "whatsapp" },
  { service: id("SAC") },
  { user: id("Ana") },
];

it("reads of each floor of a contact centre that goes on what is read of it from nothing", () => {
  fc.assert(
    fc.property(fc.constantFrom(...filters), steps, (filter, taken) => {
      const options = { whatsappServices: ["Zap"] };
      const read = createChatServicesReader(filter, options);
      let floor = start;
      for (const [step, patches] of taken.entries()) {
        floor = stepped(floor, patches);
        const nowMs = Date.parse(instant(60 + step));
        // Nothing is remembered of a copy.
        const fresh = readChatServices(structuredClone(floor), filter, { nowMs, ...options });
        expect(everything(read(floor, nowMs))).toEqual(everything(fresh));
      }
    }),
    { numRuns: 60 },
  );
});

it("gives the very same reading of a service that did not change", () => {
  const read = createChatServicesReader({}, { whatsappServices: [] });
  const before = read(start, 0).service(id("SAC"));
  const patch: MergePatch = { services: { [id("Zap")]: { metrics: { chat: { received: 9 } } } } };
  const after = read(applyPatch(start, patch), 1000);
  expect(after.service(id("Zap"))?.read("received").value).toBe(9);
  for (const attribute of ["received", "logged", "capacity"] as const)
    expect(after.service(id("SAC"))?.read(attribute)).toBe(before?.read(attribute));
});

function everything({ services, service, total }: ChatServicesReadings) {
  const attributes = [...omniAttributes.keys()];
  return {
    totals: attributes.map(total),
    services: services.map((each) => [each.id, each.name, attributes.map(each.read)]),
    alone: services.map((each) => service(each.id)?.read("logged")),
  };
}
