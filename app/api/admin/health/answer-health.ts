import { requirePermission } from "@/app/access/require-permission.ts";
import type { Runtime } from "@/lib/runtime/server.ts";

type GetRuntime = () => Promise<Pick<Runtime, "auth" | "oversight">>;

/**
 * GET: `{ at, facts, findings }`: the numbers of this moment, in bytes, ms and seconds as their names say, and for each thing
 * whether it is `well`, to `watch`, `ill` or `unknown`. 200 whatever is found: that the database is away is a finding.
 */
export async function answerHealth(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, "administer", runtime);
  if ("refusal" in asked) return asked.refusal;
  const health = await (await runtime()).oversight.health();
  const body = { at: new Date().toISOString(), ...health };
  return Response.json(body, { headers: { "Cache-Control": "no-store" } });
}
