import { describe, expect, it } from "vitest";
import { applyEvents } from "../apply-events.ts";
import { diffFloor } from "../patch/diff-floor.ts";
import { facts } from "../testing/facts.ts";
import { floorAfter } from "../testing/floor-after.ts";
import { instant } from "../testing/instant.ts";

describe("the link to the contact centre", () => {
  it("is live since it was said to be", () => {
    const floor = floorAfter([facts.link("connecting", 0)], [facts.link("live", 4)]);
    expect(floor.sources.interact).toMatchObject({ link: "live", linkSince: instant(4) });
  });

  it("is stale since it was last heard, not since somebody noticed", () => {
    const floor = floorAfter([facts.link("live", 0), facts.heard(31)], [facts.link("stale", 76)]);
    expect(floor.sources.interact).toMatchObject({ link: "stale", linkSince: instant(31) });
  });

  it("keeps that instant when the link is given up", () => {
    const floor = floorAfter(
      [facts.link("live", 0), facts.heard(31)],
      [facts.link("stale", 76), facts.link("down", 90)],
    );
    expect(floor.sources.interact).toMatchObject({ link: "down", linkSince: instant(31) });
  });

  it("carries the reason while there is one", () => {
    const silent = { ...facts.link("stale", 50), reason: "silent" };
    const floor = floorAfter([facts.link("live", 0)], [silent]);
    expect(floor.sources.interact?.linkReason).toBe("silent");
    expect(applyEvents(floor, [facts.link("live", 60)]).sources.interact).not.toHaveProperty("linkReason");
  });

  it("repeated says nothing new", () => {
    const floor = floorAfter([facts.link("live", 0)]);
    expect(applyEvents(floor, [facts.link("live", 9)])).toBe(floor);
  });

  it("leaves agents without a state once no origin of states is left", () => {
    const push = { type: "source-status", source: "interact", agentState: "push" } as const;
    const floor = floorAfter([facts.link("live", 0), push, facts.state("Ana", { state: "ready_free" }, 1)]);
    const blind = applyEvents(floor, [{ ...push, agentState: "none" }]);
    expect(blind.agents["interact:Ana"]).toEqual({
      source: "interact",
      name: "Ana",
      presence: "unknown",
      services: [],
      metrics: {},
      states: {},
    });
  });

  it("repeated capabilities and counters make no patch", () => {
    const status = {
      type: "source-status",
      source: "interact",
      degraded: { service_details: "no_license" },
      unknown: { events: 1, fields: 2, dropped: 0 },
    } as const;
    const floor = floorAfter([facts.link("live", 0), status]);
    expect(applyEvents(floor, [structuredClone(status)])).toBe(floor);
    const counted = applyEvents(floor, [{ ...status, unknown: { events: 2, fields: 2, dropped: 0 } }]);
    expect(diffFloor(floor, counted)).toEqual({ sources: { interact: { unknown: { events: 2 } } } });
  });
});
