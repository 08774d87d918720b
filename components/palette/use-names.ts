"use client";

import type { FloorDocument } from "@/lib/domain/index.ts";
import { useFloorValue } from "@/lib/live/index.ts";

type Named = Readonly<Record<string, { readonly name: string; readonly source: string }>>;

/** A service or agent by its name. */
export interface NamedEntity {
  readonly collection: "services" | "agents";
  readonly id: string;
  readonly name: string;
  readonly source: string;
}

/** Services or agents with their names: the same object until somebody comes, leaves or is renamed. */
export function useNames(collection: "services" | "agents"): Named {
  return useFloorValue(collection === "services" ? servicesOf : agentsOf, hasSameNames) ?? nobody;
}

/** The members of a collection one by one. */
export function listNames(collection: "services" | "agents", named: Named): readonly NamedEntity[] {
  return Object.entries(named).map(([id, { name, source }]) => ({ collection, id, name, source }));
}

const nobody: Named = {};
const servicesOf = (floor: FloorDocument): Named => floor.services;
const agentsOf = (floor: FloorDocument): Named => floor.agents;

function hasSameNames(before: Named, after: Named): boolean {
  if (before === after) return true;
  const ids = Object.keys(after);
  return ids.length === Object.keys(before).length && ids.every((id) => before[id]?.name === after[id]?.name);
}
