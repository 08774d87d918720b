import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdministrator } from "@/app/access/require-administrator.ts";
import { LateHealthView } from "@/components/admin/health/late-health-view.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("healthAdmin"))("title") };
}

export default async function HealthPage() {
  await requireAdministrator();
  return <LateHealthView />;
}
