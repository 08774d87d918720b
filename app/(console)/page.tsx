import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requirePerson } from "@/app/access/require-person.ts";
import { OverviewView } from "@/components/overview/overview-view.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("overview"))("title") };
}

export default async function OverviewPage() {
  await requirePerson();
  return <OverviewView />;
}
