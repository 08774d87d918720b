import { setImmediate as nextTurn } from "node:timers/promises";

/** Lets the process do whatever else waits, before more of ours is done. */
export async function giveWay(): Promise<void> {
  await nextTurn();
}
