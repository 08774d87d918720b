import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdministrator } from "@/app/access/require-administrator.ts";
import { LatePeopleView } from "@/components/admin/late-views.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("administration.people"))("title") };
}

export default async function PeoplePage() {
  await requireAdministrator();
  return <LatePeopleView />;
}
