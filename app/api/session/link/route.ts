import { runtime } from "@/lib/runtime/server.ts";
import { answerLinkLook, answerLinkUse } from "../answer-link.ts";

/** What a one-time link is for: `{ token }`. */
export async function POST(request: Request): Promise<Response> {
  return answerLinkLook(request, runtime);
}

/** Uses it: `{ token, password }`, for the first administrator with `login` and `name`. */
export async function PUT(request: Request): Promise<Response> {
  return answerLinkUse(request, runtime);
}
