import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requirePerson } from "@/app/access/require-person.ts";
import { ServicesView } from "@/components/services/services-view.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("services"))("title") };
}

export default async function ServicesPage() {
  await requirePerson();
  return <ServicesView />;
}
