import { afterEach, describe, expect, it } from "vitest";
import type { Command } from "@/lib/domain/index.ts";
import { type House, openHouse, sofia } from "./testing/open-house.ts";

let house: House;

afterEach(() => house.close());

const bruno = { id: "u2", name: "bruno" };

function pause(index = 0, stateId = "101"): Command {
  return { name: "set_agent_state", agent: house.agents[index] ?? "", stateId };
}

const sent = () => house.answers("set_agent_state").length;

describe("one intent is one command", () => {
  it("asked twice at once, with the same key or with none", async () => {
    house = await openHouse();
    for (const key of ["k1", undefined]) {
      const before = sent();
      const [one, two] = await Promise.all([
        house.desk.perform({ actor: sofia, command: pause(), key }),
        house.desk.perform({ actor: sofia, command: pause(), key }),
      ]);
      expect(two).toEqual(one);
      expect(sent()).toBe(before + 1);
    }
  });

  it("asked again within the hour, and a new one after it", async () => {
    house = await openHouse();
    const ask = () => house.desk.perform({ actor: sofia, command: pause(), key: "k1" });
    const one = await ask();
    await house.clock.advance(600_000);
    expect(await ask()).toEqual(one);
    expect(sent()).toBe(1);
    await house.clock.advance(3_000_000);
    await ask();
    expect(sent()).toBe(2);
  });

  it("but not for something else, nor for somebody else", async () => {
    house = await openHouse();
    await house.desk.perform({ actor: sofia, command: pause(), key: "k1" });
    expect(await house.desk.perform({ actor: sofia, command: pause(0, "102"), key: "k1" })).toEqual({
      outcome: "refused",
      code: "key_reused",
    });
    expect(await house.desk.performEach({ actor: sofia, commands: [pause()], key: "k1" })).toEqual({
      outcome: "refused",
      code: "key_reused",
    });
    expect(sent()).toBe(1);
    await house.desk.perform({ actor: bruno, command: pause(1), key: "k1" });
    expect(sent()).toBe(2);
  });

  it("also when its outcome is open or the CTI refused: asking again sends nothing", async () => {
    house = await openHouse();
    house.cti.prepareAnswer({ path: "supervisor/set_agent_state", status: 0, thenReset: true });
    const ask = (key: string, command: Command) => house.desk.perform({ actor: sofia, command, key });
    expect(await ask("k1", pause())).toMatchObject({ code: "cti_timeout" });
    expect(await ask("k1", pause())).toMatchObject({ code: "cti_timeout" });
    expect(await ask("k2", pause(0, "999"))).toMatchObject({ errorType: "invalid_data" });
    expect(await ask("k2", pause(0, "999"))).toMatchObject({ errorType: "invalid_data" });
    expect(sent()).toBe(2);
  });

  it("but what surely never reached the CTI may be tried again under its key", async () => {
    house = await openHouse();
    const ask = () => house.desk.perform({ actor: sofia, command: pause(), key: "k1" });
    await house.cti.refuse({ isDown: true });
    expect(await ask()).toMatchObject({ code: "cti_unreachable" });
    await house.cti.accept();
    expect(await ask()).toMatchObject({ outcome: "answered" });
    expect(sent()).toBe(1);
  });
});

describe("an order on several", () => {
  it("is carried out for each by itself, and one refusal concerns nobody else", async () => {
    house = await openHouse();
    const name = (house.agents[1] ?? "").slice("interact:".length);
    house.cti.logoutAgent(name);
    const commands = house.agents.slice(0, 5).map((_, index) => pause(index));
    const result = await house.desk.performEach({ actor: sofia, commands, key: "k1", reason: "Fire drill" });
    if (result.outcome !== "items") throw new Error("expected items");
    expect(result.items.map(({ target }) => target)).toEqual(house.agents.slice(0, 5));
    expect(
      result.items.map(({ result: each }) => (each.outcome === "answered" ? "answered" : each.errorType)),
    ).toEqual(["answered", "command_failed", "answered", "answered", "answered"]);
    await house.clock.advance(6_000);
    expect(
      house
        .commands()
        .map(({ status }) => status)
        .toSorted(),
    ).toEqual(["confirmed", "confirmed", "confirmed", "confirmed", "refused"]);
    expect(new Set(house.written.map(({ batch }) => batch)).size).toBe(1);
    expect(house.written.every(({ reason }) => reason === "Fire drill")).toBe(true);
    expect(await house.desk.performEach({ actor: sofia, commands, key: "k1", reason: "Fire drill" })).toEqual(
      result,
    );
    expect(sent()).toBe(5);
  });

  it("asks the CTI three at a time, and no more once the process ends", async () => {
    house = await openHouse();
    house.cti.slow({ answerMs: 1_000 });
    house.clock.patienceMs = 50;
    const commands = house.agents.map((_, index) => pause(index));
    const result = house.desk.performEach({ actor: sofia, commands });
    await house.clock.settle();
    expect(sent()).toBe(3);
    await house.drive(house.desk.stop());
    const { items } = (await result) as Extract<Awaited<typeof result>, { outcome: "items" }>;
    // Whether the floor has shown it when the CTI answers is the CTI's affair.
    expect(items.map(({ result: each }) => (each.outcome === "answered" ? "answered" : each.code))).toEqual([
      ...Array(3).fill("answered"),
      ...Array(3).fill("stopping"),
    ]);
    expect(sent()).toBe(3);
  });
});
