import { answerScreenSession } from "@/app/api/screens/answer-screen-session.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** A screen comes by a link: `{ token }`. */
export async function POST(request: Request): Promise<Response> {
  return answerScreenSession(request, runtime);
}
