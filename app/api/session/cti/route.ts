import { runtime } from "@/lib/runtime/server.ts";
import { answerCredential, answerForgottenCredential } from "../answer-credential.ts";

/** With what my commands go to the CTI: `{ login, password }`. */
export async function PUT(request: Request): Promise<Response> {
  return answerCredential(request, runtime);
}

/** Forgets it. */
export async function DELETE(request: Request): Promise<Response> {
  return answerForgottenCredential(request, runtime);
}
