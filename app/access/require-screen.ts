import { problem } from "@/app/api/problem.ts";
import type { ScreenActor } from "@/lib/auth/server.ts";
import { runtime } from "@/lib/runtime/server.ts";
import { type Admission, admit, type GetAuth } from "./admit.ts";

/** The screen that asks, or the refusal: 401 when it is none, or none any more; 403 for people and scripts. */
export async function requireScreen(
  request: Request,
  get: GetAuth = runtime,
): Promise<Admission<{ readonly screen: ScreenActor }>> {
  const asked = await admit(request, get);
  if (!("actor" in asked)) return asked;
  return { refusal: problem("forbidden", "Only a screen that came by a link may ask this.") };
}
