import { describe, expect, it } from "vitest";
import { applyFrame } from "./apply-frame.ts";
import { emptyLiveState } from "./live-state.ts";
import { parseStreamFrame, type StreamFrame } from "./stream-frame.ts";
import { buildAgent, buildFloor } from "./testing/build-floor.ts";

const floor = buildFloor({
  revision: 5,
  agents: { "interact:Ana": buildAgent("Ana"), "interact:Bia": buildAgent("Bia") },
});
const loaded = applyFrame(emptyLiveState, { type: "snapshot", floor }, 0).state;
const patch = (parts: Partial<StreamFrame & { type: "patch" }>): StreamFrame => ({
  type: "patch",
  epoch: "e1",
  revision: 6,
  serverTime: "2026-11-21T12:00:01.000Z",
  patch: {},
  ...parts,
});

describe("a frame of the stream", () => {
  it("changes what a patch names and keeps the identity of everything else", () => {
    const { state } = applyFrame(
      loaded,
      patch({ patch: { agents: { "interact:Ana": { presence: "busy" } } } }),
      10,
    );
    expect(state.floor?.agents["interact:Ana"]?.presence).toBe("busy");
    expect(state.floor?.agents["interact:Bia"]).toBe(floor.agents["interact:Bia"]);
    expect(state.floor?.services).toBe(floor.services);
    expect(state.floor?.revision).toBe(6);
  });

  it("removes what a patch sets to null", () => {
    const { state } = applyFrame(loaded, patch({ patch: { agents: { "interact:Ana": null } } }), 10);
    expect(Object.keys(state.floor?.agents ?? {})).toEqual(["interact:Bia"]);
  });

  it("changes nothing when a patch is repeated or old", () => {
    const { state, resync } = applyFrame(loaded, patch({ revision: 5, patch: { agents: {} } }), 10);
    expect(state.floor).toBe(loaded.floor);
    expect(resync).toBeUndefined();
  });

  it("asks for a snapshot when a patch belongs to another epoch or comes before any snapshot", () => {
    expect(applyFrame(loaded, patch({ epoch: "e2" }), 10).resync).toBe("gap");
    expect(applyFrame(emptyLiveState, patch({}), 10).resync).toBe("gap");
  });

  it("counts an unreadable frame; a lost change needs a snapshot, a lost heartbeat does not", () => {
    const broken = applyFrame(loaded, parseStreamFrame({ event: "patch", id: "e1:6", data: "{" }), 10);
    expect(broken).toMatchObject({ resync: "malformed", state: { malformedFrames: 1 } });
    const heartbeat = applyFrame(loaded, parseStreamFrame({ event: "hb", data: "[]" }), 10);
    expect(heartbeat.resync).toBeUndefined();
    expect(heartbeat.state.malformedFrames).toBe(1);
  });

  it("takes link and age of each source from a heartbeat", () => {
    const frame = parseStreamFrame({
      event: "hb",
      data: JSON.stringify({
        serverTime: "2026-11-21T12:00:10.000Z",
        revision: 5,
        build: "b2",
        sources: { interact: { link: "stale", ageMs: 4_000 }, odd: { link: "sideways" } },
      }),
    });
    const { state } = applyFrame(loaded, frame, 10);
    expect(state.legs).toEqual({
      interact: { link: "stale", heardAtMs: Date.parse("2026-11-21T12:00:06.000Z") },
    });
    expect(state.build).toBe("b2");
  });

  it("shrugs off events of a newer server", () => {
    expect(parseStreamFrame({ event: "confetti", data: "x" })).toEqual({ type: "unknown" });
    expect(parseStreamFrame({ data: "" })).toEqual({ type: "unknown" });
  });
});
