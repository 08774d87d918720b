import { expect, it } from "vitest";
import { grantsAllow } from "./grants-allow.ts";

it("each command wants its own right", () => {
  const state = { supervision: ["agent_change_state"] };
  expect(grantsAllow(state, "set_agent_state")).toBe(true);
  expect(grantsAllow(state, "agent_logout")).toBe(true);
  expect(grantsAllow(state, "reset_service_stats")).toBe(false);
  expect(grantsAllow({ supervision: ["reset_stats"] }, "reset_agent_stats")).toBe(true);
  expect(grantsAllow({ supervision: [] }, "clear_agent_stats")).toBe(false);
});
