import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { centreTimezone } from "@/app/access/centre-timezone.ts";
import { requirePerson } from "@/app/access/require-person.ts";
import { LateContactsView } from "@/components/history/late-history-views.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("history"))("tabs.contacts") };
}

export default async function ContactsPage() {
  await requirePerson();
  return <LateContactsView timezone={await centreTimezone()} />;
}
