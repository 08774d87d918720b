import type { Rights } from "@/lib/auth/server.ts";
import { type FloorDocument, narrow } from "@/lib/domain/index.ts";

/** The floor as somebody with these rights may see it; the document itself for whoever sees everything. */
export function floorInScope(floor: FloorDocument, { scope }: Pick<Rights, "scope">): FloorDocument {
  return scope.kind === "all" ? floor : { ...floor, ...narrow(floor, scope, undefined) };
}
