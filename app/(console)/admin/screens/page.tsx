import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdministrator } from "@/app/access/require-administrator.ts";
import { LateScreensView } from "@/components/admin/late-views.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("screensAdmin"))("title") };
}

export default async function ScreensPage() {
  await requireAdministrator();
  return <LateScreensView />;
}
