import type { Narrowing, Person, Role } from "../administered.ts";

/** A person as the form has them. */
export interface PersonDraft {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly interactLogin: string;
  readonly narrowing: Narrowing;
}

export const newPerson: PersonDraft = {
  login: "",
  name: "",
  role: "supervisor",
  interactLogin: "",
  narrowing: {},
};

export function draftOf({ login, name, role, interactLogin = "", narrowing }: Person): PersonDraft {
  return { login, name, role, interactLogin, narrowing };
}

/** What the form asks for of a new person. */
export function creationOf({ interactLogin, ...draft }: PersonDraft): object {
  return interactLogin.trim() === "" ? draft : { ...draft, interactLogin };
}

/** What the form changed, and nothing else: what another administrator changed meanwhile stays. */
export function changeOf(person: Person, draft: PersonDraft): object {
  const before = draftOf(person);
  const members = (["name", "role", "narrowing"] as const).filter(
    (member) => JSON.stringify(draft[member]) !== JSON.stringify(before[member]),
  );
  const login = draft.interactLogin.trim();
  return {
    ...Object.fromEntries(members.map((member) => [member, draft[member]])),
    ...(login === before.interactLogin ? {} : { interactLogin: login === "" ? null : login }),
  };
}
