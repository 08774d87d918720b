import { runtime } from "@/lib/runtime/server.ts";
import { answerNewPassword } from "../answer-own-sessions.ts";

/** Another password for whoever is signed in: `{ current, next }`. */
export async function POST(request: Request): Promise<Response> {
  return answerNewPassword(request, runtime);
}
