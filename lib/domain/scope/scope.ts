import type { EntityId } from "../floor.ts";

/** What a viewer may see: everything, listed services and agents, or nothing but the state of the sources. */
export type Scope =
  | { readonly kind: "all" }
  | {
      readonly kind: "lists";
      readonly services: readonly EntityId[] | "all";
      readonly agents: readonly EntityId[] | "all";
    }
  | { readonly kind: "none" };
