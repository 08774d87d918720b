import { requirePermission } from "@/app/access/require-permission.ts";
import { answerTagged } from "@/app/api/answer-tagged.ts";
import { openApi } from "@/app/api/openapi/open-api.ts";

export const dynamic = "force-dynamic";

/** The whole interface as an OpenAPI 3.1 document, for everybody who is signed in. */
export async function GET(request: Request): Promise<Response> {
  const asked = await requirePermission(request);
  return "refusal" in asked ? asked.refusal : answerTagged(request, openApi);
}
