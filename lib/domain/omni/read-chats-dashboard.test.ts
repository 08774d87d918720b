import { describe, expect, it } from "vitest";
import type { FloorEvent } from "../floor-event.ts";
import { facts } from "../testing/facts.ts";
import { floorAfter } from "../testing/floor-after.ts";
import { readChatsDashboard } from "./read-chats-dashboard.ts";
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
