import { describe, expect, it } from "vitest";
import { buildAgent, buildFloor, buildService } from "@/lib/live/testing/build-floor.ts";
import { countFloor } from "./count-floor.ts";

const queued = (startedAt: string) => ({ media: "chat", queued: true, startedAt, state: "queued" });

describe("the floor in a few numbers", () => {
  it("adds what services and media report and names who waits longest", () => {
    const totals = countFloor(
      buildFloor({
        services: {
          "interact:A": buildService("A", {
            metrics: { chat: { waiting: 2, handling: 1 }, voice: { waiting: 3 } },
            calls: { x: queued("2026-11-21T11:58:00.000Z") },
          }),
          "interact:B": buildService("B", { calls: { y: queued("2026-11-21T11:57:00.000Z") } }),
        },
      }),
    );
    expect(totals).toMatchObject({ waiting: 5, handling: 1, longestService: "interact:B", hasCalls: true });
    expect(totals).toMatchObject({ services: 2, waitingServices: 1, handlingServices: 1 });
  });

  it("counts each agent once by presence, and nobody whose state is unknown", () => {
    const presences = ["available", "busy", "private", "paused", "faulted", "offline", "unknown"] as const;
    const agents = Object.fromEntries(
      presences.map((presence) => [presence, buildAgent(presence, { presence })]),
    );
    expect(countFloor(buildFloor({ agents }))).toMatchObject({
      ready: 1,
      inContact: 2,
      paused: 1,
      faulted: 1,
      loggedIn: 5,
      unknownAgents: 1,
    });
  });

  it("knows nothing, rather than zero, of an empty floor or one where no state is known", () => {
    const nothing = countFloor(buildFloor());
    expect(nothing.waiting).toBeUndefined();
    expect(nothing.ready).toBeUndefined();
    expect(nothing.hasCalls).toBe(false);
    const blind = countFloor(buildFloor({ agents: { a: buildAgent("a", { presence: "unknown" }) } }));
    expect(blind.paused).toBeUndefined();
    expect(blind.unknownAgents).toBe(1);
  });
});
