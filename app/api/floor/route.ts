import { runtime } from "@/lib/runtime/server.ts";
import { answerFloor } from "./answer-floor.ts";

export const dynamic = "force-dynamic";

/** The floor document as of now. */
export async function GET(request: Request): Promise<Response> {
  return answerFloor(request, runtime);
}
