import { expect, it } from "vitest";
import type { Person } from "../administered.ts";
import { changeOf, creationOf, draftOf, newPerson } from "./person-draft.ts";

const ana: Person = {
  ...{ id: "1", login: "ana", name: "Ana", role: "supervisor", origin: "local", interactLogin: "sofia" },
  ...{ narrowing: {}, isDisabled: false, hasPassword: true, isMe: false, sessions: 0 },
  createdAt: "2026-11-26T10:00:00.000Z",
};

it("asks for nothing where nothing of a person was changed", () => {
  expect(changeOf(ana, draftOf(ana))).toEqual({});
});

it("asks for what was changed alone, and takes an emptied Interact login away", () => {
  const narrowing = { services: ["interact:SAC"] };
  expect(changeOf(ana, { ...draftOf(ana), narrowing })).toEqual({ narrowing });
  expect(changeOf(ana, { ...draftOf(ana), name: "Ana Maria", interactLogin: " " })).toEqual({
    name: "Ana Maria",
    interactLogin: null,
  });
});

it("names no Interact login of a new person who has none", () => {
  expect(creationOf({ ...newPerson, login: "bia", name: "Bia" })).toEqual({
    login: "bia",
    name: "Bia",
    role: "supervisor",
    narrowing: {},
  });
  expect(creationOf({ ...newPerson, interactLogin: "sofia" })).toMatchObject({ interactLogin: "sofia" });
});
