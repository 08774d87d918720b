import { problem } from "@/app/api/problem.ts";
import type { ScreenRefusal } from "@/lib/auth/server.ts";

/** The 401 of a screen that is let see nothing any more, with the reason. */
export function refuseScreen(reason: ScreenRefusal): Response {
  const detail = "This screen may see nothing any more; an administrator can make another link for it.";
  return problem("unauthenticated", detail, {}, { reason });
}
