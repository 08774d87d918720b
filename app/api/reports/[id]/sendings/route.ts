import { answerNewSending, answerSendings } from "@/app/api/reports/answer-shifts.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** What was sent of a report. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerSendings(request, (await params).id, runtime);
}

/** A shift is to be sent now. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerNewSending(request, (await params).id, runtime);
}
