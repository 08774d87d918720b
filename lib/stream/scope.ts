import type { EntityId } from "@/lib/domain/index.ts";

/** What a viewer may see: the whole floor, or the named services and agents and what concerns them. */
export type Scope = "all" | { readonly services: readonly EntityId[]; readonly agents: readonly EntityId[] };
