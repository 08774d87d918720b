import type { FloorContent } from "../floor.ts";

/** What the sources of a floor lost, and how their day is known. */
export type Sources = FloorContent["sources"];
