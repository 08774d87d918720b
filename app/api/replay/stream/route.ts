import { runtime } from "@/lib/runtime/server.ts";
import { answerReplayStream } from "../answer-replay.ts";

export const dynamic = "force-dynamic";

/** The floor as it went on from an instant. */
export async function GET(request: Request): Promise<Response> {
  return answerReplayStream(request, runtime);
}
