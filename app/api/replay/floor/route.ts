import { runtime } from "@/lib/runtime/server.ts";
import { answerReplayFloor } from "../answer-replay.ts";

export const dynamic = "force-dynamic";

/** The floor at an instant. */
export async function GET(request: Request): Promise<Response> {
  return answerReplayFloor(request, runtime);
}
