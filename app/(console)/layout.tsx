import type { ReactNode } from "react";
import { requirePerson } from "@/app/access/require-person.ts";
import { ConsoleFrame } from "@/components/shell/console-frame.tsx";

/** Only for somebody: each page asks as well, because a layout is not drawn anew for every page. */
export default async function ConsoleLayout({ children }: { readonly children: ReactNode }) {
  const { name, login, role } = await requirePerson();
  const person = { name, login, isAdministrator: role === "admin", mayReport: role !== "viewer" };
  return <ConsoleFrame person={person}>{children}</ConsoleFrame>;
}
