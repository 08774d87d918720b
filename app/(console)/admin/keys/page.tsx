import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdministrator } from "@/app/access/require-administrator.ts";
import { LateKeysView } from "@/components/admin/late-views.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("administration.keys"))("title") };
}

export default async function KeysPage() {
  await requireAdministrator();
  return <LateKeysView />;
}
