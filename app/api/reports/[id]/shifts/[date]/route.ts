import { answerSheet } from "@/app/api/reports/answer-shifts.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly id: string; readonly date: string }>;
}

/** What mattered in one shift. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, date } = await params;
  return answerSheet(request, id, date, runtime);
}
