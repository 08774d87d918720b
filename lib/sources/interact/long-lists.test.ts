import { afterEach, expect, it } from "vitest";
import { type ContactCentre, openContactCentre } from "./testing/contact-centre.ts";

let centre: ContactCentre;

afterEach(() => centre.close());

it("a long list of agents is taken in parts, and still tells who is there and who no longer is", async () => {
  centre = await openContactCentre({ simulator: { agents: 450 }, settings: { agentState: "poll" } });
  await centre.clock.advance(12_000);
  const told = centre.of("agents-listed").map(({ agents }) => agents.filter(({ report }) => report).length);
  expect(Math.max(...told)).toBeLessThanOrEqual(200);
  const states = new Set(
    centre
      .of("agents-listed")
      .flatMap(({ agents }) => agents.filter(({ report }) => report).map(({ name }) => name)),
  );
  expect(states.size).toBe(450);
  expect(centre.of("agents-listed").findLast(({ complete }) => complete)?.agents).toHaveLength(450);
  const [leaver] = centre.cti.world.agents();
  centre.cti.removeAgent(leaver?.name ?? "");
  await centre.clock.advance(12_000);
  const whole = centre.of("agents-listed").findLast(({ complete }) => complete)?.agents ?? [];
  expect(whole).toHaveLength(449);
  expect(whole.map(({ name }) => name)).not.toContain(leaver?.name);
});
