import { describe, expect, it } from "vitest";
import { agentAlias } from "./agent-alias.ts";

describe("an agent's alias", () => {
  it.each([
    ["Maria Silva", "MS"],
    ["ana.paula.souza.lima", "APS"],
    ["Zé", "ZÉ"],
    ["007", "00"],
    ["𝒜𝓃𝒶 𝓁", "𝒜𝓁"],
  ])("of %s is %s", (name, alias) => {
    expect(agentAlias(name)).toBe(alias);
  });

  it("of an alias of two or three letters does not get shorter", () => {
    expect(agentAlias("MS")).toBe("MS");
  });
});
