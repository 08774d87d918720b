import { answerBaselines, answerNewBaseline } from "@/app/api/baselines/answer-baselines.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** From when on people count. */
export async function GET(request: Request): Promise<Response> {
  return answerBaselines(request, runtime);
}

/** From now on. */
export async function POST(request: Request): Promise<Response> {
  return answerNewBaseline(request, runtime);
}
