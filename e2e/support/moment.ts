import type { Simulator, Truth } from "../../lib/simulator/index.ts";

/** The whole truth of a contact centre that stands still. */
export interface Moment {
  readonly truth: Truth;
  /** Wall time since which nothing has happened, epoch ms. */
  readonly frozenAt: number;
}

/** Stops the world and tells what is true until it goes on. */
export function freeze(cti: Simulator): Moment {
  cti.setSpeed(0);
  return { truth: cti.truth(), frozenAt: Date.now() };
}
