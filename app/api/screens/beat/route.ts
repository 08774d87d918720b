import { answerBeat } from "@/app/api/screens/answer-beat.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** A screen tells of itself, and is told what to do. */
export async function POST(request: Request): Promise<Response> {
  return answerBeat(request, runtime);
}
