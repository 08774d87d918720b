import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { type PersonActor, safeNextPath } from "@/lib/auth/server.ts";
import { runtime } from "@/lib/runtime/server.ts";
import { isAction } from "./is-action.ts";

/** The person a page is drawn for; nobody is sent to the sign-in page, from which they come back to this one. */
export async function requirePerson(): Promise<PersonActor> {
  const person = await findPerson();
  if (person !== undefined) return person;
  const path = safeNextPath((await headers()).get("x-path") ?? undefined);
  redirect(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
}

/** The person a page is drawn for, or undefined; never a script. */
export async function findPerson(): Promise<PersonActor | undefined> {
  const [{ auth }, asked] = [await runtime(), await headers()];
  const actor = await auth.authenticate(asked, isAction("GET", asked));
  return actor?.kind === "person" ? actor : undefined;
}
