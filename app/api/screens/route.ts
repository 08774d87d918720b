import { answerScreens } from "@/app/api/screens/answer-screens.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** Every screen, with how it does. */
export async function GET(request: Request): Promise<Response> {
  return answerScreens(request, runtime);
}
