import { headers } from "next/headers";
import type { ScreenActor, ScreenRefusal } from "@/lib/auth/server.ts";
import { runtime } from "@/lib/runtime/server.ts";

/** The screen a page is drawn for, or why it may see nothing any more; undefined for a browser that came by no link. */
export async function findScreen(): Promise<
  { readonly actor: ScreenActor } | { readonly refusal: ScreenRefusal } | undefined
> {
  const { auth } = await runtime();
  return auth.screens.admit(await headers());
}
