import type { ReactNode } from "react";
import { requireAdministrator } from "@/app/access/require-administrator.ts";
import { AdminNavigation } from "@/components/admin/admin-navigation.tsx";

/** Only for administrators: each page asks as well, because a layout is not drawn anew for every page. */
export default async function AdminLayout({ children }: { readonly children: ReactNode }) {
  await requireAdministrator();
  return (
    <>
      <AdminNavigation />
      {children}
    </>
  );
}
