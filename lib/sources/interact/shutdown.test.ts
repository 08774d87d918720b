import { getEventListeners } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { startSimulator } from "@/lib/simulator/index.ts";
import { createInteractSource } from "./interact-source.ts";
import { createSystemClock } from "./system-clock.ts";
import {
  type CentreOptions,
  type ContactCentre,
  openContactCentre,
  startCti,
} from "./testing/contact-centre.ts";
import { ManualClock } from "./testing/manual-clock.ts";

let centre: ContactCentre;

async function openLive(options?: CentreOptions): Promise<void> {
  centre = await openContactCentre(options);
  await centre.clock.advance(12_000);
}

afterEach(() => centre?.close());

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe("when the board is switched off", () => {
  it("every subscription and channel is given back: no licence stays taken", async () => {
    await openLive();
    expect(centre.cti.licences().inUse.supervision).toBeGreaterThan(0);
    await centre.stop();
    expect(centre.cti.subscriptions()).toHaveLength(0);
    expect(centre.cti.channels()).toHaveLength(0);
    expect(centre.cti.licences().inUse).toEqual({
      supervision: 0,
      screenSync: 0,
      agentControl: 0,
      config: 0,
    });
    expect(Object.keys(centre.memory).filter((key) => key.endsWith(":subscription"))).toEqual([]);
  });

  it("a subscribe under way is waited for and then given back", async () => {
    centre = await openContactCentre();
    centre.cti.slow({ answerMs: 1500 });
    centre.clock.patienceMs = 20;
    const isUnderWay = () => centre.requests("monitor/subscribe").some(({ status }) => status === 0);
    await centre.clock.advanceUntil(isUnderWay, 10_000);
    expect(centre.cti.subscriptions()).toHaveLength(0);
    await centre.stop();
    expect(centre.requests("unsubscribe").length).toBeGreaterThan(0);
    expect(centre.cti.subscriptions()).toHaveLength(0);
  });

  it("a CTI that does not answer any more holds nobody up for longer than 5 s", async () => {
    await openLive();
    centre.clock.patienceMs = 5;
    centre.cti.blackhole();
    const beforeMs = centre.clock.wallMs();
    await centre.stop();
    expect(centre.clock.wallMs() - beforeMs).toBeLessThanOrEqual(5100);
  });

  it("nothing is left behind: no timer, no listener, no socket, no event", async () => {
    await openLive();
    const emitted = centre.events.length;
    await centre.stop();
    await centre.cti.close();
    await centre.clock.settle();
    expect(centre.clock.pending).toBe(0);
    expect(centre.events.length).toBe(emitted);
    const handles = process.getActiveResourcesInfo().filter((name) => name === "TCPSocketWrap");
    expect(handles).toEqual([]);
  });

  it("a signal that lives on keeps no listener of ours, whatever happened meanwhile", async () => {
    const cti = await startSimulator({ agents: 5, services: 2, scenario: "still", hoursBefore: 1 });
    const source = createInteractSource(
      { url: cti.url },
      {
        clock: createSystemClock(),
        random: Math.random,
        logger: silent,
        memory: { load: () => Promise.resolve({}), save: () => Promise.resolve() },
      },
    );
    const stopping = new AbortController();
    let isLive = false;
    const running = source.run((events) => {
      isLive ||= events.some((event) => event.type === "link" && event.link === "live");
      if (isLive) stopping.abort();
    }, stopping.signal);
    await running;
    expect(isLive).toBe(true);
    expect(getEventListeners(stopping.signal, "abort")).toHaveLength(0);
    await cti.close();
  });

  it("a second run of the same source is refused", async () => {
    await openLive();
    const source = createInteractSource(
      { url: centre.url },
      { clock: centre.clock, random: Math.random, logger: silent, memory: noMemory() },
    );
    const stopping = new AbortController();
    const first = source.run(() => undefined, stopping.signal);
    await expect(source.run(() => undefined, stopping.signal)).rejects.toThrow("already running");
    stopping.abort();
    await centre.clock.advance(6000);
    await first;
  });
});

describe("after a crash", () => {
  it("what our memory proves to be ours is freed, and nobody else's subscription", async () => {
    const clock = new ManualClock();
    const cti = await startCti(clock);
    const crashed = await openContactCentre({ cti });
    await crashed.clock.advance(8000);
    const ours = cti.subscriptions().map(({ id }) => id);
    expect(ours).toHaveLength(3);
    // From here on the first process stands still, as one that was killed does.
    cti.drop();
    await clock.settle();
    centre = await openContactCentre({ clock, cti, memory: { ...crashed.memory } });
    await clock.advance(12_000);
    expect(centre.link()).toBe("live");
    expect(cti.subscriptions()).toHaveLength(3);
    expect(cti.subscriptions().filter(({ id }) => ours.includes(id))).toHaveLength(0);
    expect(centre.logged.filter(({ event }) => event === "leftover_released")).toHaveLength(3);
    await crashed.stop();
    expect(cti.subscriptions()).toHaveLength(3);
  });

  it("a subscription on another channel than remembered is left alone: it may be somebody's", async () => {
    const clock = new ManualClock();
    const cti = await startCti(clock);
    const other = await openContactCentre({ cti, clock, settings: { agentState: "poll" } });
    await clock.advance(8000);
    const id = cti.subscriptions()[0]?.id ?? 0;
    const memory = {
      "interact:supervisor:subscription": id,
      "interact:supervisor:channel": 77,
      "interact:supervisor:expires": clock.wallMs() + 1e6,
    };
    centre = await openContactCentre({ cti, clock, memory, settings: { agentState: "poll" } });
    await clock.advance(12_000);
    expect(cti.subscriptions()).toHaveLength(2);
    await other.stop();
  });
});

function noMemory() {
  return { load: () => Promise.resolve({}), save: () => Promise.resolve() };
}
