import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AlarmsView } from "@/components/alarms/alarms-view.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("alarms"))("title") };
}

export default function AlarmsPage() {
  return <AlarmsView />;
}
