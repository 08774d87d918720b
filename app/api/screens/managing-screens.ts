import { requirePermission } from "@/app/access/require-permission.ts";
import { answerAuthError } from "@/app/api/answer-auth-error.ts";
import type { By } from "@/lib/auth/server.ts";
import type { Runtime } from "@/lib/runtime/server.ts";

/** What screens are managed with. */
export type ScreensRuntime = Pick<Runtime, "auth" | "screens">;

export type GetScreens = () => Promise<ScreensRuntime>;

/** Does `work` for whoever may manage screens; 401 and 403 to everybody else, and why a desk refused it. */
export async function managingScreens(
  request: Request,
  get: GetScreens,
  work: (runtime: ScreensRuntime, by: By) => Promise<Response>,
): Promise<Response> {
  const asked = await requirePermission(request, "manageScreens", get);
  if ("refusal" in asked) return asked.refusal;
  const runtime = await get();
  const { actor } = asked;
  const who = actor.kind === "person" ? actor.login : actor.name;
  const by = { who, address: runtime.auth.placeOf(request.headers).address };
  return answerAuthError(() => work(runtime, by));
}
