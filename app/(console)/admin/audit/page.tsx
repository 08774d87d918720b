import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdministrator } from "@/app/access/require-administrator.ts";
import { LateAuditView } from "@/components/admin/audit/late-audit-view.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auditAdmin"))("title") };
}

export default async function AuditPage() {
  await requireAdministrator();
  return <LateAuditView />;
}
