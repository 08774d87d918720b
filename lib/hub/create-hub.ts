import type { Hub, HubOptions } from "./hub.ts";

/** Runs the upstreams, folds what they emit into the floor and publishes it as numbered revisions. */
export function createHub(options: HubOptions): Hub {
  throw new Error(`The hub of ${options.build} is not built yet`);
}
