import { runtime } from "@/lib/runtime/server.ts";
import { answerOidcStart } from "../answer-oidc.ts";

export const dynamic = "force-dynamic";

/** To the identity provider, to sign in there. */
export async function GET(request: Request): Promise<Response> {
  return answerOidcStart(request, runtime);
}
