import { startSimulator } from "../../lib/simulator/index.ts";
import { buildApp, startApp } from "../bench/support/start-app.ts";
import type { SoakLength } from "./soak-length.ts";
import { untilLive } from "./until-live.ts";

const longestStopMs = 10_000;

/** Starts the server and stops it, again and again, over one contact centre. */
export async function soakStops({ loops }: Pick<SoakLength, "loops">): Promise<string> {
  buildApp();
  const cti = await startSimulator({ agents: 40, services: 10 });
  let slowestMs = 0;
  try {
    for (let loop = 1; loop <= loops; loop += 1) {
      const app = await startApp({ CTI_URL: cti.url });
      await untilLive(app);
      const sinceMs = performance.now();
      await app.stop();
      slowestMs = Math.max(slowestMs, performance.now() - sinceMs);
      const held = cti.subscriptions().length + cti.channels().length;
      if (held > 0) throw new Error(`stop ${loop} left ${held} subscriptions and channels behind`);
      const { supervision, screenSync, agentControl, config } = cti.licences().inUse;
      const licences = supervision + screenSync + agentControl + config;
      if (licences > 0) throw new Error(`stop ${loop} left ${licences} licences behind`);
    }
  } finally {
    await cti.close();
  }
  if (slowestMs > longestStopMs) throw new Error(`a stop took ${Math.round(slowestMs)} ms`);
  return `${loops} starts became live, and ${loops} stops left no licence behind, the slowest after ${Math.round(slowestMs)} ms`;
}
