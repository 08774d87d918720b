import fc from "fast-check";
import type { FloorContent } from "../../floor.ts";
import { applyPatch } from "../../patch/apply-patch.ts";
import type { MergePatch } from "../../patch/merge-patch.ts";
import { facts } from "../../testing/facts.ts";
import { floorAfter } from "../../testing/floor-after.ts";
import { instant } from "../../testing/instant.ts";
import { night, yesterday } from "./night.ts";
import { shift } from "./shift.ts";

const [names, people] = [
  ["SAC", "Zap", "Vendas", "Banho"],
  ["Ana", "Bia", "Caio"],
];
/** A small contact centre in the middle of its day. */
export const start = floorAfter([
  ...yesterday,
  ...night,
  ...names.slice(1).flatMap((name) => shift.service(name, { chat: { received: 3, handled: 2 } }, [])),
  ...people.flatMap((name) => shift.agent(name, "ready_free", { slots: { chat: 2 }, serves: { SAC: {} } })),
  facts.heard(3),
]);

/** Of a service or an agent. */
export const id = (name: string) => `interact:${name}`;
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
/** Whatever may become of its services, people and source. */
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
        degraded: fc.constantFrom(
          { agent_details: "no_license" },
          { agent_status: "denied" },
          { agent_details: null, agent_status: null },
        ),
        agentEvents: fc.constantFrom({ since: instant(0), isWhole: true }, null),
      },
      some,
    )
    .map((interact) => ({ sources: { interact } })),
  fc
    .tuple(idOf(names), fc.record({ finished: fc.nat(5), shortestWaitSeconds: fc.nat(60) }, some))
    .map(([service, chat]) => ({ serviceDays: { [service]: { chat } } })),
);

/** How it goes on: several changes from one floor to the next. */
export const steps = fc.array(fc.array(changes, { maxLength: 3 }), { maxLength: 6 });

/** The floor after the changes of a step. */
export function stepped(floor: FloorContent, patches: readonly MergePatch[]): FloorContent {
  return patches.reduce((before, patch) => applyPatch(withNamed(before, patch), patch), floor);
}

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
