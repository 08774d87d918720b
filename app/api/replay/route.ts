import { runtime } from "@/lib/runtime/server.ts";
import { answerReplayOverview } from "./answer-replay.ts";

export const dynamic = "force-dynamic";

/** What is kept to look back at. */
export async function GET(request: Request): Promise<Response> {
  return answerReplayOverview(request, runtime);
}
