import { floorInScope } from "@/app/access/floor-in-scope.ts";
import { requireViewer } from "@/app/access/require-viewer.ts";
import type { Runtime } from "@/lib/runtime/server.ts";

/** GET: the floor document as of now, as far as who asks may see it. */
export async function answerFloor(
  request: Request,
  runtime: () => Promise<Pick<Runtime, "auth" | "floor">>,
): Promise<Response> {
  const asked = await requireViewer(request, runtime);
  if ("refusal" in asked) return asked.refusal;
  const { floor } = await runtime();
  return Response.json(floorInScope(floor(), asked.sight), { headers: { "Cache-Control": "no-store" } });
}
