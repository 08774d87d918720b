import { runtime } from "@/lib/runtime/server.ts";
import { answerHealth } from "./answer-health.ts";

export const dynamic = "force-dynamic";

/** How this installation does; an administrator's. */
export async function GET(request: Request): Promise<Response> {
  return answerHealth(request, runtime);
}
