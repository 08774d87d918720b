import { runtime } from "@/lib/runtime/server.ts";
import { answerPresence, answerSignIn, answerSignOut, answerWhoAmI } from "./answer-session.ts";

export const dynamic = "force-dynamic";

/** Somebody signs in: `{ user, password }`, or `{ "demo": true }`. */
export async function POST(request: Request): Promise<Response> {
  return answerSignIn(request, runtime);
}

/** Who am I, what may I. */
export async function GET(request: Request): Promise<Response> {
  return answerWhoAmI(request, runtime);
}

/** Somebody is there: puts off the end of an idle session. */
export async function PATCH(request: Request): Promise<Response> {
  return answerPresence(request, runtime);
}

/** The session ends. */
export async function DELETE(request: Request): Promise<Response> {
  return answerSignOut(request, runtime);
}
