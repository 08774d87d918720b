import { problem } from "@/app/api/problem.ts";
import { refuseForeign } from "@/app/api/refuse-foreign.ts";
import { runtime } from "@/lib/runtime/server.ts";
import { respondWithStream } from "@/lib/stream/server.ts";

export const dynamic = "force-dynamic";

/** The live stream of the floor; refused with a true status before it starts, never broken after. */
export async function GET(request: Request): Promise<Response> {
  const refusal = refuseForeign(request);
  if (refusal) return refusal;
  const answer = respondWithStream(request, { registry: (await runtime()).streams });
  return answer instanceof Response ? answer : problem(answer.code, answer.detail);
}
