"use client";

import type { FloorDocument, FloorSource } from "@/lib/domain/index.ts";
import { isShallowEqual } from "./is-shallow-equal.ts";
import { useFloorValue } from "./use-floor-value.ts";

type Sources = FloorDocument["sources"];

const none: Sources = {};

/** The sources, the same object while nothing about them is new but when they were heard: figures do not depend on that. */
export function useSources(): Sources {
  return useFloorValue(sourcesOf, areSameSources) ?? none;
}

const sourcesOf = (floor: FloorDocument): Sources => floor.sources;

function areSameSources(some: Sources, others: Sources): boolean {
  const ids = Object.keys(some);
  return (
    ids.length === Object.keys(others).length &&
    ids.every((id) => Object.hasOwn(others, id) && isShallowEqual(lasting(some[id]), lasting(others[id])))
  );
}

/** Without what every batch of statistics changes. */
function lasting({ heardAt: _, statsWholeAt: __, ...facts }: Partial<FloorSource> = {}) {
  return facts;
}
