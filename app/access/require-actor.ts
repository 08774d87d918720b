import { problem } from "@/app/api/problem.ts";
import type { Actor, AskedRequest } from "@/lib/auth/server.ts";
import { runtime } from "@/lib/runtime/server.ts";
import { type Admission, admit, type GetAuth } from "./admit.ts";

export type { Admission, GetAuth } from "./admit.ts";

/**
 * Who asks, or the refusal: 403 when a page of another site may have made the request, 401 when nobody is signed in. Screens
 * are refused (403): what they may ask says so by `requireViewer`. In a handler:
 * `const asked = await requireActor(request); if ("refusal" in asked) return asked.refusal;`
 */
export async function requireActor(
  request: AskedRequest,
  get: GetAuth = runtime,
): Promise<Admission<{ readonly actor: Actor }>> {
  const asked = await admit(request, get);
  if (!("screen" in asked)) return asked;
  const detail = "A screen may see its board and nothing else.";
  return { refusal: problem("forbidden", detail, {}, { reason: "screen" }) };
}
