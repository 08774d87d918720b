import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ServicesView } from "@/components/services/services-view.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("services"))("title") };
}

export default function ServicesPage() {
  return <ServicesView />;
}
