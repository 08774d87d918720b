import { describe, expect, it } from "vitest";
import { agentAlias } from "./agent-alias.ts";

describe("an agent's alias", () => {
  it.each([
    ["Maria da Silva", "MS"],
    ["ana.paula.souza", "AS"],
    ["Zé", "ZÉ"],
  ])("of %s is %s", (name, alias) => {
    expect(agentAlias(name)).toBe(alias);
  });

  it("that the server sent in place of the name stays as it is", () => {
    expect(agentAlias(agentAlias("Maria da Silva"))).toBe("MS");
  });
});
