import { answerSnooze } from "@/app/api/alarms/answer-marks.ts";
import { runtime } from "@/lib/runtime/server.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** The alarm is not to disturb anybody for a while. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerSnooze(request, (await params).id, runtime);
}
