import { runtime } from "@/lib/runtime/server.ts";
import { answerStream } from "./answer-stream.ts";

export const dynamic = "force-dynamic";

/** The live stream of the floor. */
export async function GET(request: Request): Promise<Response> {
  return answerStream(request, runtime);
}
