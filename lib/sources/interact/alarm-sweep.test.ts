import { afterEach, describe, expect, it } from "vitest";
import { type ContactCentre, openContactCentre } from "./testing/contact-centre.ts";

let centre: ContactCentre;

afterEach(() => centre.close());

const ringing = JSON.stringify({
  alarms: [{ name: "max_queue_length", active: [{ service: "SAC", value: 11, reference: 10 }] }],
});

describe("an alarm that was active before the channel broke", () => {
  async function openWithAlarm(): Promise<void> {
    centre = await openContactCentre();
    await centre.clock.advance(12_000);
    centre.cti.injectEvent("on_alarm", ringing);
    await centre.clock.settle();
    expect(centre.of("alarms").at(-1)?.alarms).toHaveLength(1);
    centre.cti.drop();
  }

  it("is over when the CTI, live again, does not tell it again", async () => {
    await openWithAlarm();
    await centre.clock.advance(20_000);
    expect(centre.link()).toBe("live");
    expect(centre.of("alarms").at(-1)?.alarms).toEqual([]);
  });

  it("stays when it is told again", async () => {
    await openWithAlarm();
    await centre.clock.advanceUntil(() => centre.link().startsWith("stale"), 5000);
    await centre.clock.advanceUntil(() => centre.link() === "live", 20_000);
    centre.cti.injectEvent("on_alarm", ringing);
    await centre.clock.advance(30_000);
    expect(centre.of("alarms").at(-1)?.alarms).toHaveLength(1);
  });
});
