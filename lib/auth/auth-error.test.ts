import { expect, it, vi } from "vitest";
import { AuthError } from "./auth-error.ts";

it("is known as itself where another copy of the class threw it, and nothing else is", async () => {
  vi.resetModules();
  const { AuthError: Another } = await import("./auth-error.ts");
  expect(Another).not.toBe(AuthError);
  expect(new Another("busy")).toBeInstanceOf(AuthError);
  for (const other of [new Error("busy"), { code: "busy" }, null, undefined, "busy"]) {
    expect(other instanceof AuthError).toBe(false);
  }
});
