import { answerAgent } from "@/app/api/history/answer-history.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** The states and contacts of one agent. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerAgent(request, runtime, (await params).id);
}
