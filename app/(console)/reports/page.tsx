import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireReporter } from "@/app/access/require-reporter.ts";
import { LateReportsView } from "@/components/reports/late-reports.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

export default async function ReportsPage() {
  await requireReporter();
  return <LateReportsView />;
}
