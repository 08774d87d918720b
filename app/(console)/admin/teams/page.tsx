import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdministrator } from "@/app/access/require-administrator.ts";
import { LateTeamsView } from "@/components/admin/late-views.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("administration.teams"))("title") };
}

export default async function TeamsPage() {
  await requireAdministrator();
  return <LateTeamsView />;
}
