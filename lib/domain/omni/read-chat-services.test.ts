import fc from "fast-check";
import { expect, it } from "vitest";
import type { FloorContent } from "../floor.ts";
import { applyPatch } from "../patch/apply-patch.ts";
import type { MergePatch } from "../patch/merge-patch.ts";
import { facts } from "../testing/facts.ts";
import { floorAfter } from "../testing/floor-after.ts";
import { instant } from "../testing/instant.ts";
import { omniAttributes } from "./omni-attributes.ts";
import {
  type ChatServicesReadings,
  createChatServicesReader,
  readChatServices,
} from "./read-chat-services.ts";
import type { ChatServicesFilters } from "./select-entities.ts";
import { night, yesterday } from "./testing/night.ts";
import { shift } from "./testing/shift.ts";

const [names, people] = [
  ["SAC", "Zap", "Vendas", "Banho"],
  ["Ana", "Bia", "Caio"],
];
const start = floorAfter([
  ...yesterday,
  ...night,
  ...names.slice(1).flatMap((name) => shift.service(name, { chat: { received: 3, handled: 2 } }, [])),
  ...people.flatMap((name) => shift.agent(name, "ready_free", { slots: { chat: 2 }, serves: { SAC: {} } })),
  facts.heard(3),
]);

const id = (name: string) => `interact:${name}`;
const idOf = (all: readonly string[]) => fc.constantFrom(...all).map(id);
const contact = fc.record({
  media: fc.constantFrom("chat", "email", "voice"),
  queued: fc.boolean(),
  state: fc.constant("busy"),
  service: idOf(names),
  agent: idOf(people),
  party: fc.constantFrom("Rui", "Eva"),
  startedAt: fc.constantFrom(instant(10), instant(20)),
});
const calls = fc.dictionary(fc.constantFrom("a", "b"), fc.oneof(contact, fc.constant(null)));
const counted = fc.record(
  {
    received: fc.nat(9),
    handled: fc.nat(9),
    waiting: fc.nat(3),
    talk_time: fc.nat(900),
    handling: fc.nat(2),
  },
  { requiredKeys: [] },
);
const some = { requiredKeys: [] };
const changes: fc.Arbitrary<MergePatch> = fc.oneof(
  fc
    .tuple(
      idOf(names),
      fc.record(
        {
          metrics: fc.record({ chat: counted, email: counted }, some),
          calls: fc.oneof(calls, fc.constant(null)),
        },
        some,
      ),
    )
    .map(([service, change]) => ({ services: { [service]: change } })),
  fc
    .tuple(idOf(names), fc.constantFrom("Aviso", "Zorro"))
    .map(([service, name]) => ({ services: { [service]: { name } } })),
  fc
    .tuple(
      idOf(people),
      fc.record(
        {
          state: fc.constantFrom("ready_free", "custom_pause", "not_logged_in"),
          presence: fc.constantFrom("available", "paused", "offline"),
          services: fc.subarray(names.map(id)),
          calls: fc.oneof(calls, fc.constant(null)),
          capacity: fc.oneof(fc.constant({ chat: { slots: 4 } }), fc.constant(null)),
        },
        some,
      ),
    )
    .map(([agent, change]) => ({ agents: { [agent]: change } })),
  idOf(names).map((service) => ({ services: { [service]: null } })),
  idOf(people).map((agent) => ({ agents: { [agent]: null } })),
  fc
    .record(
      {
        link: fc.constantFrom("live", "lost"),
        agentState: fc.constantFrom("push", "derived"),
        degraded: fc.constantFrom({ agent_details: "no_license" }, { agent_details: null }),
        agentEvents: fc.constantFrom({ since: instant(0), isWhole: true }, null),
      },
      some,
    )
    .map((interact) => ({ sources: { interact } })),
  fc
    .tuple(idOf(names), fc.record({ finished: fc.nat(5), shortestWaitSeconds: fc.nat(60) }, some))
    .map(([service, chat]) => ({ serviceDays: { [service]: { chat } } })),
);

const filters: readonly ChatServicesFilters[] = [
  {},
  { media: "chat" },
  { media: "whatsapp" },
  { service: id("SAC") },
  { user: id("Ana") },
];

it("reads of each floor of a contact centre that goes on what is read of it from nothing", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...filters),
      fc.array(fc.array(changes, { maxLength: 3 }), { maxLength: 6 }),
      (filter, steps) => {
        const options = { whatsappServices: ["Zap"] };
        const read = createChatServicesReader(filter, options);
        let floor: FloorContent = start;
        for (const [step, patches] of steps.entries()) {
          for (const patch of patches) floor = applyPatch(withNamed(floor, patch), patch);
          const nowMs = Date.parse(instant(60 + step));
          // Nothing is remembered of a copy.
          const fresh = readChatServices(structuredClone(floor), filter, { nowMs, ...options });
          expect(everything(read(floor, nowMs))).toEqual(everything(fresh));
        }
      },
    ),
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

/** Who is gone comes back as at the beginning before something of them changes. */
function withNamed(floor: FloorContent, patch: MergePatch): FloorContent {
  const { services = {}, agents = {} } = patch as Partial<
    Record<"services" | "agents", Readonly<Record<string, unknown>>>
  >;
  const back = (
    all: Readonly<Record<string, unknown>>,
    named: object,
    then: Readonly<Record<string, unknown>>,
  ) =>
    Object.fromEntries(
      Object.keys(named)
        .filter((each) => !Object.hasOwn(all, each))
        .map((each) => [each, then[each]]),
    );
  return applyPatch(floor, {
    services: back(floor.services, services, start.services),
    agents: back(floor.agents, agents, start.agents),
  } as MergePatch);
}

function everything({ services, service, total }: ChatServicesReadings) {
  const attributes = [...omniAttributes.keys()];
  return {
    totals: attributes.map(total),
    services: services.map((each) => [each.id, each.name, attributes.map(each.read)]),
    alone: services.map((each) => service(each.id)?.read("logged")),
  };
}
