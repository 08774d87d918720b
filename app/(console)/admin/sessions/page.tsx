import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdministrator } from "@/app/access/require-administrator.ts";
import { LateSessionsView } from "@/components/admin/late-views.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sessions"))("title") };
}

export default async function SessionsPage() {
  await requireAdministrator();
  return <LateSessionsView />;
}
