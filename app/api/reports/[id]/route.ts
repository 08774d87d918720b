import { answerChangedReport, answerDeletedReport, answerReport } from "@/app/api/reports/answer-reports.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** One report and its shifts. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerReport(request, (await params).id, runtime);
}

/** Another version of it. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  return answerChangedReport(request, (await params).id, runtime);
}

/** It is no more. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answerDeletedReport(request, (await params).id, runtime);
}
