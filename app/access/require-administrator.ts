import { notFound } from "next/navigation";
import type { PersonActor } from "@/lib/auth/server.ts";
import { requirePerson } from "./require-person.ts";

/**
 * The administrator a page is drawn for. Nobody is sent to the sign-in page; for whoever is no administrator there is no
 * such page. Each page asks, because a layout is not drawn anew for every page.
 */
export async function requireAdministrator(): Promise<PersonActor> {
  const person = await requirePerson();
  if (person.role !== "admin") notFound();
  return person;
}
