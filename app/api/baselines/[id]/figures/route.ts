import { answerFigures } from "@/app/api/baselines/answer-baselines.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** What was counted since. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerFigures(request, (await params).id, runtime);
}
