import type { FloorDocument } from "../../lib/domain/floor.ts";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../lib/simulator/index.ts";
import { fetchFloor } from "./fetch-floor.ts";
import { type App, startApp } from "./start-app.ts";

/** A contact centre that the test drives, and the dashboard that watches it over real HTTP. */
export interface WatchedFloor {
  readonly cti: Simulator;
  readonly app: App;
  stop(): Promise<void>;
}

const liveTimeoutMs = 30_000;

/**
 * Starts a simulator in this process (40 agents, 10 services, always the same day) and an app that reads it;
 * resolves once the app is live and has its services and agents.
 */
export async function startFloor(
  options: SimulatorOptions = {},
  environment: Record<string, string> = {},
): Promise<WatchedFloor> {
  const cti = await startSimulator({ agents: 40, services: 10, seed: 7, ...options });
  const app = await startApp({ CTI_URL: cti.url, LOG_LEVEL: "warn", ...environment }).catch(async (error) => {
    await cti.close();
    throw error;
  });
  await untilLive(app.url);
  return {
    cti,
    app,
    async stop() {
      await app.stop();
      await cti.close();
    },
  };
}

async function untilLive(url: string): Promise<void> {
  const deadline = Date.now() + liveTimeoutMs;
  while (!isComplete(await fetchFloor(url))) {
    if (Date.now() > deadline) throw new Error("the app did not become live");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function isComplete({ sources, services, agents }: FloorDocument): boolean {
  const isKnown = Object.keys(services).length > 0 && Object.keys(agents).length > 0;
  return isKnown && sources.interact?.link === "live";
}
