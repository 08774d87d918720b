import { redirect } from "next/navigation";
import { requireAdministrator } from "@/app/access/require-administrator.ts";

/** The first of the pages of administration. */
export default async function AdminPage() {
  await requireAdministrator();
  redirect("/admin/people");
}
