import { afterEach, describe, expect, it } from "vitest";
import { applyEvents, emptyFloor } from "@/lib/domain/index.ts";
import { type ContactCentre, openContactCentre } from "./testing/contact-centre.ts";

let centre: ContactCentre;

afterEach(() => centre.close());

/** What the floor shows of services, and what the CTI knows, in one shape. */
function shownAndTrue() {
  const floor = applyEvents(emptyFloor, centre.events);
  const truth = centre.cti.truth();
  const shown = Object.fromEntries(
    Object.values(floor.services).map(({ name, metrics, calls }) => [
      name,
      { metrics, calls: Object.keys(calls ?? {}).sort() },
    ]),
  );
  const real = Object.fromEntries(
    truth.services.map(({ name, statistics, calls }) => [
      name,
      {
        metrics: Object.fromEntries(statistics.map(({ media, values }) => [media, onFloor(values)])),
        calls: calls.map(({ id }) => id.trim()).sort(),
      },
    ]),
  );
  return { shown, real };
}

function onFloor({ agente_abandoned: agentAbandoned, ...values }: Readonly<Record<string, number>>) {
  return agentAbandoned === undefined ? values : { ...values, agent_abandoned: agentAbandoned };
}

function statesShownAndTrue() {
  const floor = applyEvents(emptyFloor, centre.events);
  const shown = Object.fromEntries(Object.values(floor.agents).map(({ name, state }) => [name, state]));
  const real = Object.fromEntries(centre.cti.truth().agents.map(({ name, state }) => [name, state]));
  return { shown, real };
}

const troubles: readonly (readonly [string, () => Promise<void> | void])[] = [
  ["nothing", () => undefined],
  ["the connection being reset", () => centre.cti.drop()],
  ["every subscription ending at once", () => centre.cti.expire()],
  ["the CTI starting anew", () => centre.cti.restart()],
  [
    "the CTI being away for a minute",
    async () => {
      await centre.cti.refuse({ isDown: true });
      await centre.clock.advance(60_000);
      await centre.cti.accept();
    },
  ],
  [
    "the contact centre being away for a minute",
    async () => {
      centre.cti.serverState("disconnected");
      centre.cti.advanceWorld(60);
      await centre.clock.advance(60_000);
      centre.cti.serverState("connected");
    },
  ],
  [
    "a silence of thirty seconds",
    async () => {
      centre.cti.mute();
      await centre.clock.advance(30_000);
      centre.cti.heal();
    },
  ],
  ["bytes coming three at a time", () => centre.cti.slice(3)],
  [
    "events for agents, services and states nobody knows, twice",
    () => {
      for (let turn = 0; turn < 2; turn += 1) {
        centre.cti.injectEvent("on_state_change", '{"agent":"ghost","state":"levitating","state_id":"π"}');
        centre.cti.injectEvent("on_call_end", '{"agent":"ghost","call_id":"never begun"}');
        centre.cti.injectEvent("on_tea_time", '{"cups":3}');
      }
    },
  ],
];

describe.each(["json", "xml"] as const)(
  "after trouble in %s the board shows what is true (T2, T12):",
  (format) => {
    it.each(troubles)("%s", async (_, trouble) => {
      centre = await openContactCentre({
        settings: { format },
        simulator: { agents: 12, services: 4, scenario: "busy-hour" },
      });
      await centre.clock.advance(12_000);
      centre.cti.advanceWorld(120);
      await trouble();
      centre.cti.advanceWorld(120);
      await centre.clock.advance(45_000);
      centre.cti.heal();
      await centre.clock.advance(5000);
      expect(centre.link()).toBe("live");
      const services = shownAndTrue();
      expect(services.shown).toEqual(services.real);
      const states = statesShownAndTrue();
      delete states.shown.ghost;
      expect(states.shown).toEqual(states.real);
    });
  },
);
