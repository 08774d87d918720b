import { afterEach, describe, expect, it } from "vitest";
import { type CentreOptions, type ContactCentre, openContactCentre } from "./testing/contact-centre.ts";

let centre: ContactCentre;

async function open(options?: CentreOptions): Promise<void> {
  centre = await openContactCentre(options);
}

afterEach(() => centre.close());

describe.each(["json", "xml"] as const)("a contact centre whose CTI speaks %s", (format) => {
  it("is live with its services, agents, pauses and statistics within seconds", async () => {
    await open({ settings: { format } });
    await centre.clock.advance(12_000);
    expect(centre.link()).toBe("live");
    const services = centre.cti.world.services().map(({ name }) => name);
    const listed = centre.of("services-listed").findLast(({ complete }) => complete);
    expect(listed?.services.map(({ name }) => name).sort()).toEqual([...services].sort());
    expect(centre.of("service-stats")[0]?.full).toBe(true);
    expect(
      [...(centre.of("stats-swept").find(({ scope }) => scope === "services")?.keep ?? [])].sort(),
    ).toEqual([...services].sort());
    expect(new Set(centre.of("pauses-listed").map(({ trigger }) => trigger))).toEqual(
      new Set(["manual", "scheduled"]),
    );
    expect(centre.agentState()).toBe("push");
    expect(centre.degraded()).toEqual({});
  });
});
