import { answerChatsDashboard } from "@/app/api/dashboard/answer-chats-dashboard.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** Omni WFM's dashboard of that name, computed from the floor as of now. */
export function GET(request: Request): Promise<Response> {
  return answerChatsDashboard(request, runtime);
}
