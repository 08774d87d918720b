import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requirePerson } from "@/app/access/require-person.ts";
import { AgentsView } from "@/components/agents/agents-view.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agents"))("title") };
}

export default async function AgentsPage() {
  await requirePerson();
  return <AgentsView />;
}
