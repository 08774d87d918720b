import { refuseForeign } from "@/app/api/refuse-foreign.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

/** The floor document as of now. */
export async function GET(request: Request): Promise<Response> {
  const refusal = refuseForeign(request);
  if (refusal) return refusal;
  return Response.json((await runtime()).floor(), { headers: { "Cache-Control": "no-store" } });
}
