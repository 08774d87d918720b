import { expect, it } from "vitest";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { openOrderingHouse } from "./testing/open-ordering-house.ts";

onEachDatabase(({ url }) => {
  it("a wrong Interact password is said to be refused, is asked once, written down, and nowhere to be read", async () => {
    const secret = "not-the-password-of-sofia";
    const house = await openOrderingHouse(await url(), { login: "sofia", password: secret });
    expect(await house.order()).toEqual([409, "refused", "command_denied"]);
    // A pause after which it would have been tried again.
    for (let news = 0; news < 3; news += 1) await house.ageOfNews();
    expect(house.asked()).toBe(1);
    const { records } = await house.runtime.audit.search({ action: "command.set_agent_state" });
    expect(records.map(({ who, result, replyCode }) => [who, result, replyCode])).toEqual([
      ["root", "refused", "command_denied"],
      ["root", "asked", undefined],
    ]);
    expect(Object.values(house.runtime.floor().commands)).toMatchObject([
      { by: "root", status: "refused", error: "command_denied" },
    ]);
    const told = JSON.stringify([records, house.runtime.floor(), house.runtime.config, house.logged]);
    await house.close();
    expect(told + house.logged.join("")).not.toContain(secret);
    expect(house.logged.join("")).toContain("command_answered");
  }, 60_000);
});
