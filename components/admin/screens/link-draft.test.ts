import { expect, it } from "vitest";
import { changeOf, creationOf, draftOf, newLink } from "./link-draft.ts";

const nowMs = Date.UTC(2026, 10, 26, 10);
const told = {
  ...{ id: "l1", name: "Hall", board: "voice", mostDevices: 2, isBound: true, createdBy: "root" },
  ...{ devices: 1, createdAt: "2026-11-20T10:00:00.000Z", expiresAt: "2026-12-20T10:00:00.000Z" },
};

it("ends a link so many days from the server's now, or never", () => {
  const draft = { ...newLink, name: "Hall", board: "voice", devices: "3" };
  const asked = { name: "Hall", board: "voice", mostDevices: 3, isBound: false };
  expect(creationOf({ ...draft, days: "30" }, nowMs)).toEqual({
    ...asked,
    expiresAt: "2026-12-26T10:00:00.000Z",
  });
  expect(creationOf(draft, nowMs)).toEqual(asked);
});

it("leaves the end of a link as it was, puts it off, or takes it away", () => {
  const draft = draftOf(told);
  expect(changeOf(draft, nowMs)).toEqual({ name: "Hall", mostDevices: 2 });
  expect(changeOf({ ...draft, days: "7" }, nowMs)).toMatchObject({ expiresAt: "2026-12-03T10:00:00.000Z" });
  expect(changeOf({ ...draft, days: "never" }, nowMs)).toMatchObject({ expiresAt: null });
});

it("asks for no screens where no number was typed, which the server refuses", () => {
  for (const devices of ["", "two", "1.5"])
    expect(changeOf({ ...draftOf(told), devices }, nowMs)).toMatchObject({ mostDevices: 0 });
});
