import { afterEach, describe, expect, it } from "vitest";
import { type ContactCentre, openContactCentre } from "./testing/contact-centre.ts";

let centre: ContactCentre;

const supervisorOnly = { agentState: "poll", channelIdMode: "random" } as const;

afterEach(() => centre.close());

describe("channel ids (T5)", () => {
  it("nine taken ids are passed over and the tenth opens", async () => {
    centre = await openContactCentre({
      settings: { ...supervisorOnly, channelIdRange: { first: 1, last: 10 } },
    });
    centre.cti.takeChannels([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await centre.clock.advance(6000);
    expect(centre.link()).toBe("live");
    expect(centre.cti.channels().map(({ id }) => id)).toEqual([10]);
  });

  it("with all taken the board says that no channel is free, and tries ten more every 30 s", async () => {
    centre = await openContactCentre({
      settings: { ...supervisorOnly, channelIdRange: { first: 1, last: 40 } },
    });
    centre.cti.takeChannels(Array.from({ length: 40 }, (_, index) => index + 1));
    await centre.clock.advance(29_000);
    expect(centre.link()).toBe("down no_channel");
    expect(centre.requests("open_channel")).toHaveLength(10);
    await centre.clock.advance(2000);
    expect(centre.requests("open_channel")).toHaveLength(20);
    centre.cti.takeChannels([]);
    await centre.clock.advance(31_000);
    expect(centre.link()).toBe("live");
  });

  it("the monitors of agents' states ask again as soon as the supervisor's", async () => {
    centre = await openContactCentre({
      settings: { agentState: "auto", channelIdMode: "random", channelIdRange: { first: 1, last: 40 } },
    });
    centre.cti.takeChannels(Array.from({ length: 40 }, (_, index) => index + 1));
    await centre.clock.advance(29_000);
    centre.cti.takeChannels([]);
    await centre.clock.advance(5000);
    expect(centre.agentState()).toBe("push");
    expect(centre.degraded()).toEqual({});
  });

  it("the id used last is not the next one, for a crashed process may still hold it", async () => {
    const memory: Record<string, number> = { "interact:supervisor:last_channel": 5 };
    centre = await openContactCentre({
      settings: { ...supervisorOnly, channelIdRange: { first: 5, last: 6 } },
      memory,
    });
    await centre.clock.advance(6000);
    expect(centre.cti.channels().map(({ id }) => id)).toEqual([6]);
    expect(memory["interact:supervisor:last_channel"]).toBe(6);
  });

  it("a CTI that leaves ids to the integrator gets one of ours", async () => {
    centre = await openContactCentre({ settings: { agentState: "poll" } });
    centre.cti.prepareAnswer({ path: "supervisor/monitor/open_channel", status: 403 });
    await centre.clock.advance(6000);
    expect(centre.link()).toBe("live");
    expect(centre.requests("open_channel").at(-1)?.query).toMatch(/channel_id=\d+/);
  });
});

describe("opening a channel", () => {
  it.each([404, 405] as const)("falls back to GET when POST is answered %i", async (openChannelRefusal) => {
    centre = await openContactCentre({
      simulator: { switches: { openChannelMethod: "get", openChannelRefusal } },
    });
    await centre.clock.advance(6000);
    expect(centre.link()).toBe("live");
    expect(centre.requests("supervisor/monitor/open_channel").map(({ method }) => method)).toEqual([
      "POST",
      "GET",
    ]);
  });

  it("says the format and the id in query and body of every request", async () => {
    centre = await openContactCentre({ settings: supervisorOnly });
    await centre.clock.advance(6000);
    for (const { query } of centre.cti.requests()) expect(query).toContain("format=json");
    const [opened] = centre.requests("open_channel");
    const id = /channel_id=(\d+)/.exec(opened?.query ?? "")?.[1];
    expect(JSON.parse(opened?.body ?? "")).toEqual({ channel_id: Number(id) });
  });
});
