"use client";

import type { FloorDocument, FloorSource } from "@/lib/domain/index.ts";
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
    ids.every((id) => Object.hasOwn(others, id) && isSameSource(some[id], others[id]))
  );
}

/** What every batch of statistics changes. */
const timely: ReadonlySet<string> = new Set(["heardAt", "statsWholeAt"] satisfies (keyof FloorSource)[]);

function isSameSource(one: FloorSource | undefined, other: FloorSource | undefined): boolean {
  if (one === other || one === undefined || other === undefined) return one === other;
  const facts = new Map(Object.entries(other).filter(([fact]) => !timely.has(fact)));
  const known = Object.entries(one).filter(([fact]) => !timely.has(fact));
  return known.length === facts.size && known.every(([fact, value]) => facts.get(fact) === value);
}
