import type { Config } from "./config.ts";

/**
 * The contact centre of a newcomer, spoken to over real HTTP like any CTI. Loaded only when it is wanted.
 */
export async function startEmbeddedSimulator(
  config: Config,
): Promise<{ url: string; close(): Promise<void> }> {
  const { startSimulator } = await import("@/lib/simulator/index.ts");
  return startSimulator({ ...config.simulator, timezone: config.cti.timezone });
}
