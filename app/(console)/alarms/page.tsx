import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { centreTimezone } from "@/app/access/centre-timezone.ts";
import { requirePerson } from "@/app/access/require-person.ts";
import { AlarmsView } from "@/components/alarms/alarms-view.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("alarms"))("title") };
}

export default async function AlarmsPage() {
  await requirePerson();
  return <AlarmsView timezone={await centreTimezone()} />;
}
