import { runtime } from "@/lib/runtime/server.ts";
import { answerOidcCallback } from "../answer-oidc.ts";

export const dynamic = "force-dynamic";

/** Back from the identity provider. */
export async function GET(request: Request): Promise<Response> {
  return answerOidcCallback(request, runtime);
}
