import { requirePermission } from "@/app/access/require-permission.ts";
import type { Runtime } from "@/lib/runtime/server.ts";

type GetRuntime = () => Promise<Pick<Runtime, "auth" | "oversight">>;

/**
 * GET: `{ sources }`, each with its address and settings, what the floor says of it (`status`), how old its last word is
 * (`ageMs`) and the subscriptions that are held now. No password is in it.
 */
export async function answerSources(request: Request, runtime: GetRuntime): Promise<Response> {
  const asked = await requirePermission(request, "administer", runtime);
  if ("refusal" in asked) return asked.refusal;
  const sources = (await runtime()).oversight.sources.list();
  return Response.json({ sources }, { headers: { "Cache-Control": "no-store" } });
}
