import type { StreamRegistry, StreamRegistryOptions } from "./stream-registry.ts";

/** The streams of one hub. */
export function createStreamRegistry(options: StreamRegistryOptions): StreamRegistry {
  throw new Error(`The stream of ${options.hub.build} is not built yet`);
}
