import { runtime } from "@/lib/runtime/server.ts";
import { answerSources } from "./answer-sources.ts";

export const dynamic = "force-dynamic";

/** Each source as it is configured and as it does; an administrator's. */
export async function GET(request: Request): Promise<Response> {
  return answerSources(request, runtime);
}
