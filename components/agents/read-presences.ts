import type { Presence } from "@/lib/domain/index.ts";
import { presences } from "./presences.ts";

/** The states that an address asks for, in the order of the filter; what is no state is left out. */
export function readPresences(text: string | undefined): readonly Presence[] {
  const asked = new Set(text?.split(","));
  return presences.filter((presence) => asked.has(presence));
}
