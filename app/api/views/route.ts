import { answerNewView, answerOrderedViews, answerViews } from "@/app/api/views/answer-views.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** Views of a list. */
export async function GET(request: Request): Promise<Response> {
  return answerViews(request, runtime);
}

/** One more. */
export async function POST(request: Request): Promise<Response> {
  return answerNewView(request, runtime);
}

/** Their order. */
export async function PATCH(request: Request): Promise<Response> {
  return answerOrderedViews(request, runtime);
}
