import { notFound } from "next/navigation";
import type { PersonActor } from "@/lib/auth/server.ts";
import { runtime } from "@/lib/runtime/server.ts";
import { requirePerson } from "./require-person.ts";

/** The person who may have reports made; for everybody else there is no such page. */
export async function requireReporter(): Promise<PersonActor> {
  const person = await requirePerson();
  const { auth } = await runtime();
  const { permissions } = await auth.rightsOf(person);
  if (!permissions.manageReports) notFound();
  return person;
}
