import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdministrator } from "@/app/access/require-administrator.ts";
import { LateSourcesView } from "@/components/admin/sources/late-sources-view.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sourcesAdmin"))("title") };
}

export default async function SourcesPage() {
  await requireAdministrator();
  return <LateSourcesView />;
}
