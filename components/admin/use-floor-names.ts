"use client";

import type { FloorDocument } from "@/lib/domain/index.ts";
import { isShallowEqual, useFloorValue } from "@/lib/live/index.ts";

const servicesOf = ({ services }: FloorDocument) => namesOf(services);
const agentsOf = ({ agents }: FloorDocument) => namesOf(agents);

/** The names of the floor's services or agents by id; empty until the floor is known. */
export function useFloorNames(of: "services" | "agents"): Readonly<Record<string, string>> {
  return useFloorValue(of === "services" ? servicesOf : agentsOf, isShallowEqual) ?? {};
}

function namesOf(entities: Readonly<Record<string, { readonly name: string }>>): Record<string, string> {
  return Object.fromEntries(Object.entries(entities).map(([id, { name }]) => [id, name]));
}
