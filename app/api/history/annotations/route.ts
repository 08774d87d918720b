import { answerAnnotations } from "@/app/api/history/answer-history.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** Resets, orders that were carried out, links lost and back. */
export function GET(request: Request): Promise<Response> {
  return answerAnnotations(request, runtime);
}
