import { answerChatServices } from "@/app/api/dashboard/answer-chat-services.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** Omni WFM's dashboard of that name, computed from the floor as of now. */
export function GET(request: Request): Promise<Response> {
  return answerChatServices(request, runtime);
}
