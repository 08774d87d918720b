import { afterEach, describe, expect, it } from "vitest";
import type { AlarmThreshold } from "@/lib/domain/index.ts";
import type { AlarmsAnswer } from "../upstream.ts";
import { type CentreOptions, type ContactCentre, openContactCentre } from "./testing/contact-centre.ts";

let centre: ContactCentre;

const ten: AlarmThreshold = { name: "max_queue_length", media: "voice", value: 10 };
const one: AlarmThreshold = { ...ten, value: 1 };

async function openLive(options: CentreOptions = {}): Promise<void> {
  centre = await openContactCentre({ ...options, settings: { alarms: [ten], ...options.settings } });
  await centre.clock.advance(20_000);
}

/** Asks for thresholds and drives the clock until the CTI has answered. */
async function ask(...thresholds: readonly AlarmThreshold[]): Promise<AlarmsAnswer | undefined> {
  let answer: AlarmsAnswer | undefined;
  void centre.source.alarms?.setAlarms(thresholds).then((told) => {
    answer = told;
  });
  await centre.clock.advanceUntil(() => answer !== undefined, 60_000);
  return answer;
}

function supervisions() {
  return centre.cti.subscriptions().filter(({ terms }) => terms.resource === "supervisor");
}

/** What the simulator really watches now. */
function watched(): readonly string[] {
  return supervisions().flatMap(({ terms }) =>
    terms.resource === "supervisor"
      ? terms.alarms.map(({ name, limit, media }) => `${name} ${media} ${limit}`)
      : [],
  );
}

function refuse(times: number, response: object): void {
  const body = Buffer.from(JSON.stringify({ response: { status: "error", ...response } }));
  centre.cti.prepareAnswer({ path: "supervisor/monitor/subscribe", times, body });
}

const channelIds = () => centre.cti.channels().map(({ id, openedAt }) => [id, openedAt]);

const voiceService = () =>
  centre.cti.world.services().find(({ media, open }) => open && media.includes("voice"))?.name ?? "";

afterEach(() => centre.close());

describe("thresholds changed while the source runs", () => {
  it("are watched by the CTI under the same subscription and channel, and raise what they now catch", async () => {
    await openLive();
    const [before] = supervisions();
    const channels = channelIds();
    centre.cti.offerCalls(voiceService(), "voice", 8);
    await centre.clock.advance(10_000);
    expect(centre.of("alarms").at(-1)?.alarms).toEqual([]);
    expect(await ask(one)).toEqual({ answer: "accepted" });
    expect(watched()).toEqual(["max_queue_length voice 1"]);
    expect(supervisions().map(({ id, channelId }) => [id, channelId])).toEqual([
      [before?.id, before?.channelId],
    ]);
    expect(channelIds()).toEqual(channels);
    await centre.clock.advance(6000);
    expect(centre.of("alarms").at(-1)?.alarms).toContainEqual(
      expect.objectContaining({ name: "max_queue_length", media: "voice", limit: 1, target: voiceService() }),
    );
    expect(centre.link()).toBe("live");
    expect(centre.of("link").filter(({ link }) => link === "stale")).toEqual([]);
  });

  it("let statistics go on, whole", async () => {
    await openLive();
    await ask(one);
    const heard = centre.of("service-stats").length;
    centre.cti.offerCalls(voiceService(), "voice", 2);
    await centre.clock.advance(12_000);
    expect(centre.of("service-stats").length).toBeGreaterThan(heard);
    expect(
      centre
        .of("stats-swept")
        .filter(({ scope }) => scope === "services")
        .at(-1)?.keep.length,
    ).toBe(3);
  });

  it("clear what they catch no longer, even from a CTI that says nothing when nothing is active", async () => {
    await openLive({ settings: { alarms: [one] }, simulator: { switches: { emptyAlarmEvent: false } } });
    centre.cti.offerCalls(voiceService(), "voice", 8);
    await centre.clock.advance(10_000);
    expect(centre.of("alarms").at(-1)?.alarms).not.toEqual([]);
    await ask({ ...ten, value: 500 });
    expect(centre.events.findLast(({ type }) => type.startsWith("alarms"))?.type).toBe("alarms-untold");
    await centre.clock.advance(20_000);
    expect(centre.of("alarms").at(-1)?.alarms).toEqual([]);
  });

  it("are renewed from then on", async () => {
    await openLive();
    await ask(one);
    await centre.clock.advance(2 * 3_600_000);
    expect(watched()).toEqual(["max_queue_length voice 1"]);
    expect(centre.source.alarms?.thresholds()).toEqual([one]);
  });

  it("make one request when several people change them at once; the last wins", async () => {
    await openLive();
    const asked = centre.requests("supervisor/monitor/subscribe").length;
    const first = centre.source.alarms?.setAlarms([{ ...ten, value: 7 }]);
    expect(await ask(one)).toEqual({ answer: "accepted" });
    expect(await first).toEqual({ answer: "superseded", reason: "superseded" });
    expect(centre.requests("supervisor/monitor/subscribe")).toHaveLength(asked + 1);
    expect(watched()).toEqual(["max_queue_length voice 1"]);
  });

  it("may be none at all", async () => {
    await openLive();
    expect(await ask()).toEqual({ answer: "accepted" });
    expect(watched()).toEqual([]);
  });
});

describe("thresholds the CTI will not have", () => {
  it("leave those before in force, and say which alarm it was", async () => {
    await openLive();
    expect(await ask(one, { name: "max_boredom", media: "voice", value: 1 })).toEqual({
      answer: "refused",
      reason: "invalid_item: max_boredom",
    });
    await centre.clock.advance(5000);
    expect(watched()).toEqual(["max_queue_length voice 10"]);
    expect(centre.source.alarms?.thresholds()).toEqual([ten]);
    expect(centre.link()).toBe("live");
    expect(centre.degraded()).toEqual({});
  });

  it("leave those before in force when it does not say why", async () => {
    await openLive();
    refuse(1, { error_type: "command_failed" });
    expect(await ask(one)).toEqual({ answer: "refused", reason: "command_failed" });
    await centre.clock.advance(5000);
    expect(watched()).toEqual(["max_queue_length voice 10"]);
    expect(centre.link()).toBe("live");
  });

  it("are taken in another spelling where the CTI has one", async () => {
    await openLive({ simulator: { quirks: ["37b"] } });
    const rate = { name: "max_queue_abandonn_rate", media: "voice", value: 20 };
    expect(await ask(rate)).toEqual({ answer: "accepted" });
    expect(watched()).toEqual(["max_queue_abandon_rate voice 20"]);
    expect(centre.source.alarms?.thresholds()).toEqual([rate]);
  });
});

describe("thresholds while the CTI cannot be asked", () => {
  it("are answered at once when nothing is subscribed", async () => {
    centre = await openContactCentre({ settings: { alarms: [ten] } });
    expect(await centre.source.alarms?.setAlarms([one])).toMatchObject({ answer: "unavailable" });
    await centre.clock.advance(20_000);
    expect(watched()).toEqual(["max_queue_length voice 10"]);
  });

  it("are given up when the channel is lost, and those in force come back with the next", async () => {
    await openLive();
    centre.cti.drop();
    const answer = centre.source.alarms?.setAlarms([one]);
    await centre.clock.advance(60_000);
    const told = await answer;
    expect(watched()).toEqual([`max_queue_length voice ${told?.answer === "accepted" ? 1 : 10}`]);
  });
});
