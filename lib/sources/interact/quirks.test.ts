import { afterEach, describe, expect, it } from "vitest";
import { quirkCatalogue } from "@/lib/simulator/server/control/quirk-catalogue.ts";
import { type ContactCentre, openContactCentre } from "./testing/contact-centre.ts";

let centre: ContactCentre;

const quirks = quirkCatalogue.map(([name]) => name).filter((name) => name !== "login-page");

afterEach(() => centre.close());

describe.each(["json", "xml"] as const)("a CTI that deviates, in %s", (format) => {
  it.each(quirks)("row %s: the board is live, with everybody on it", async (quirk) => {
    centre = await openContactCentre({
      settings: { format },
      simulator: { quirks: [quirk], scenario: "busy-hour" },
    });
    await centre.clock.advance(14_000);
    expect(centre.link()).toBe("live");
    const { agents, services } = centre.cti.truth();
    const listedAgents = centre.of("agents-listed").findLast(({ complete }) => complete);
    expect(new Set(listedAgents?.agents.map(({ name }) => name))).toEqual(
      new Set(agents.map(({ name }) => name)),
    );
    const listed = centre.of("services-listed").findLast(({ complete }) => complete);
    expect(new Set(listed?.services.map(({ name }) => name))).toEqual(
      new Set(services.map(({ name }) => name)),
    );
    const counted = new Set(
      centre.of("service-stats").flatMap((event) => event.services.map(({ name }) => name)),
    );
    expect(counted).toEqual(new Set(services.map(({ name }) => name)));
    expect(centre.agentState()).toBe("push");
  });
});
