import { expect, it } from "vitest";
import { creationOf, newKey } from "./key-draft.ts";

const nowMs = Date.UTC(2026, 10, 26, 10);

it("ends a key so many days from the server's now, or never", () => {
  const draft = { ...newKey, name: "WFM" };
  expect(creationOf({ ...draft, days: "30" }, nowMs)).toEqual({
    name: "WFM",
    role: "viewer",
    narrowing: {},
    expiresAt: "2026-12-26T10:00:00.000Z",
  });
  expect(creationOf({ ...draft, days: "never" }, nowMs)).not.toHaveProperty("expiresAt");
});

it("names the Interact login whose grants count, where there is one", () => {
  expect(creationOf({ ...newKey, interactLogin: "sofia" }, nowMs)).toMatchObject({ interactLogin: "sofia" });
  expect(creationOf({ ...newKey, interactLogin: " " }, nowMs)).not.toHaveProperty("interactLogin");
});
