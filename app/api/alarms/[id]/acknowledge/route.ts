import { answerAcknowledge, answerUnacknowledge } from "@/app/api/alarms/answer-marks.ts";
import { runtime } from "@/lib/runtime/server.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** Somebody has seen the alarm. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerAcknowledge(request, (await params).id, runtime);
}

/** Nobody has seen it after all. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answerUnacknowledge(request, (await params).id, runtime);
}
