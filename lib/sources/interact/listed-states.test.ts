import { expect, it } from "vitest";
import type { FloorEvent } from "@/lib/domain/index.ts";
import { createListedStates } from "./listed-states.ts";

function list(states: Readonly<Record<string, string>>, complete = true): readonly FloorEvent[] {
  const agents = Object.entries(states).map(([name, told]) => {
    const [state = "", stateId = ""] = told.split(" ");
    return { name, report: { state, stateId, isTransition: false } };
  });
  return [{ type: "agents-listed", source: "interact", agents, complete, at: "2026-11-26T15:00:00Z" }];
}

it("tells who moved from one list to the next, also from one pause into another", () => {
  const listed = createListedStates();
  expect(listed.moved(list({ Ana: "custom_pause 101", Bia: "ready_free 3" }))).toEqual(["Ana", "Bia"]);
  expect(listed.moved(list({ Ana: "custom_pause 101", Bia: "ready_free 3" }))).toEqual([]);
  expect(listed.moved(list({ Ana: "custom_pause 102", Bia: "ready_free 3" }))).toEqual(["Ana"]);
  expect(listed.moved(list({ Bia: "ready_service 4" }, false))).toEqual(["Bia"]);
  expect(listed.moved(list({ Ana: "custom_pause 102", Bia: "ready_service 4" }))).toEqual([]);
  expect(listed.moved([])).toEqual([]);
});

it("forgets whom a complete list does not name any more", () => {
  const listed = createListedStates();
  listed.moved(list({ Ana: "ready_free 3" }));
  expect(listed.moved(list({ Bia: "ready_free 3" }))).toEqual(["Bia"]);
  expect(listed.moved(list({ Ana: "ready_free 3", Bia: "ready_free 3" }))).toEqual(["Ana"]);
});
