import { describe, expect, it } from "vitest";
import { agentsPath } from "./agents-path.ts";
import { readPresences } from "./read-presences.ts";

const asked = (path: string) =>
  readPresences(new URL(path, "http://mirante").searchParams.get("presence") ?? undefined);

describe("the address of some agents", () => {
  it("leads back to the states it was made of", () => {
    expect(asked(agentsPath(["busy", "private"]))).toEqual(["private", "busy"]);
    expect(asked(agentsPath([]))).toEqual([]);
  });

  it("leaves out what is no state", () => {
    expect(readPresences("paused,__proto__,,constructor,paused")).toEqual(["paused"]);
  });
});
