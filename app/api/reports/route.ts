import { runtime } from "@/lib/runtime/server.ts";
import { answerNewReport, answerReports } from "./answer-reports.ts";

export const dynamic = "force-dynamic";

/** The reports of who asks. */
export function GET(request: Request): Promise<Response> {
  return answerReports(request, runtime);
}

/** One more. */
export function POST(request: Request): Promise<Response> {
  return answerNewReport(request, runtime);
}
