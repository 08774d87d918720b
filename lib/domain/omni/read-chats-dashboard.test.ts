import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FloorContent } from "../floor.ts";
import type { FloorEvent } from "../floor-event.ts";
import { applyPatch } from "../patch/apply-patch.ts";
import { facts } from "../testing/facts.ts";
import { floorAfter } from "../testing/floor-after.ts";
import { type ChatsDashboardOptions, readChatsDashboard } from "./read-chats-dashboard.ts";
import { id, start, stepped, steps } from "./testing/going-on.ts";
import { allAgentsHeard, say } from "./testing/night.ts";
import { shift } from "./testing/shift.ts";

const source = "interact";

describe("an agent of the chats-dashboard", () => {
  const read = (events: readonly FloorEvent[]) =>
    readChatsDashboard(floorAfter(events), { whatsappServices: [] }).read("interact:Ana");
  const ana = shift.agent("Ana", "ready_service", { slots: { chat: 3 }, calls: [facts.chat("a")] });

  it("knows of holds, slots and private contacts as far as the agent tells of them", () => {
    expect(read([...ana, allAgentsHeard])).toMatchObject({
      alias: { quality: "approximate", because: ["no_alias"] },
      status: { quality: "exact", value: "available" },
      capacity: { quality: "exact", value: 3 },
      usedSlots: { quality: "exact", value: 1 },
      contacts: { quality: "exact" },
      contactStatus: { quality: "exact" },
      services: { quality: "unavailable", reason: "no_service_seen" },
    });
    expect(read(ana)?.contactStatus).toMatchObject({ quality: "approximate", because: ["holds_untold"] });
  });

  it("whose devices nobody may ask for has no capacity, for that reason", () => {
    const denied: FloorEvent = { type: "source-status", source, degraded: { agent_status: "denied" } };
    expect(say(read([...shift.agent("Ana", "ready_free"), denied])?.capacity)).toBe("— denied");
    expect(read([])).toBeUndefined();
  });
});

describe("the chats-dashboard of a contact centre that goes on", () => {
  const options = (media?: ChatsDashboardOptions["media"]) => ({ media, whatsappServices: ["Zap"] });
  const contact = { media: "chat", queued: false, state: "busy", service: id("SAC"), agent: id("Ana") };
  const tells = { [id("Ana")]: { calls: { a: contact } }, [id("Bia")]: { calls: {} } };
  /** Its services tell the contacts, or some of its people do. */
  const begins = fc.constantFrom(start, stepped(start, [{ agents: tells }]));
  const everything = (floor: FloorContent, asked: ChatsDashboardOptions) => {
    const { ids, statusOf, statuses, read } = readChatsDashboard(floor, asked);
    return { agents: ids.map(read), each: ids.map(statusOf), statuses: statuses() };
  };

  it("tells of each floor what is read of it from nothing", () => {
    fc.assert(
      fc.property(fc.constantFrom(undefined, "chat", "whatsapp"), begins, steps, (media, begin, taken) => {
        let floor = begin;
        const floors = taken.map((patches) => {
          floor = stepped(floor, patches);
          return floor;
        });
        const told = floors.map((each) => everything(each, options(media)));
        // Nothing is remembered of a copy.
        const anew = floors.map((each) => everything(structuredClone(each), options(media)));
        expect(told).toEqual(anew);
        for (const { statuses, each } of told) expect(statuses).toEqual(each);
      }),
      { numRuns: 400 },
    );
  });

  it("gives the very same agent as long as nothing of it has changed", () => {
    const told = stepped(start, [{ agents: tells }]);
    const before = readChatsDashboard(told, options());
    const heard = { sources: { interact: { heardAt: "2026-11-21T12:00:09.000Z" } } };
    const patched = applyPatch(told, { ...heard, agents: { [id("Bia")]: { state: "custom_pause" } } });
    const after = readChatsDashboard(patched, options());
    expect(after.read(id("Ana"))).toBe(before.read(id("Ana")));
    expect(after.read(id("Bia"))).not.toBe(before.read(id("Bia")));
  });

  it("says at once why slots are not known any more of people who are otherwise the same", () => {
    const untold = stepped(start, [{ agents: { [id("Ana")]: { calls: {}, capacity: null } } }]);
    const why = (floor: FloorContent) => say(readChatsDashboard(floor, options()).read(id("Ana"))?.capacity);
    expect(why(untold)).toBe("— no_devices");
    const denied = { sources: { interact: { degraded: { agent_status: "denied" } } } };
    expect(why(applyPatch(untold, denied))).toBe("— denied");
  });
});
