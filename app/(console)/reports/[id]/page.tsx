import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireReporter } from "@/app/access/require-reporter.ts";
import { LateReportView } from "@/components/reports/late-reports.tsx";
import { decodeId } from "@/components/ui/decode-id.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("sheet.sheetOf") };
}

export default async function ReportPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  await requireReporter();
  return <LateReportView id={decodeId((await params).id)} />;
}
