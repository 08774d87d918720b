import { afterEach, expect, it } from "vitest";
import { type ContactCentre, openContactCentre } from "./testing/contact-centre.ts";

let centre: ContactCentre;

afterEach(() => centre.close());

it("a CTI that cannot tell its agents' status is asked ever more rarely, and at last tells", async () => {
  centre = await openContactCentre();
  centre.cti.prepareAnswer({ path: "agent/get_status", times: 1000, status: 500 });
  await centre.clock.advance(300_000);
  const asked = centre.requests("agent/get_status").map(({ at }) => at);
  const pauses = asked.slice(1).map((at, index) => at - (asked[index] ?? 0));
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(5250);
  expect(pauses.at(-1)).toBeGreaterThan(15_000);
  expect(asked.length).toBeLessThan(20);
  centre.cti.heal();
  await centre.clock.advance(45_000);
  expect(centre.of("agent-capacity").length).toBeGreaterThan(0);
});
