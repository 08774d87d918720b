import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AgentsView } from "@/components/agents/agents-view.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agents"))("title") };
}

export default async function AgentsPage({
  searchParams,
}: {
  readonly searchParams: Promise<{ readonly presence?: string | string[] }>;
}) {
  const { presence } = await searchParams;
  return <AgentsView presence={typeof presence === "string" ? presence : undefined} />;
}
