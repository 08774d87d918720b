import { describe, expect, it } from "vitest";
import { parentPath } from "./parent-path.ts";

describe("the way back", () => {
  it("leads from one service or agent to the list, whatever stands in the address", () => {
    expect(parentPath("/services/interact%3Aa%2Fb")).toBe("/services");
    expect(parentPath("/agents/interact%3A007")).toBe("/agents");
  });

  it("ends at a list", () => {
    for (const path of ["/", "/services", "/alarms", "/chats", "/chats/services"])
      expect(parentPath(path)).toBeUndefined();
  });
});
