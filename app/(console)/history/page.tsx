import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { centreTimezone } from "@/app/access/centre-timezone.ts";
import { requirePerson } from "@/app/access/require-person.ts";
import { LateHistoryView } from "@/components/history/late-history-views.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("history"))("title") };
}

export default async function HistoryPage() {
  await requirePerson();
  return <LateHistoryView timezone={await centreTimezone()} />;
}
