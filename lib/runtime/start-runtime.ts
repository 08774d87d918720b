import { randomInt } from "node:crypto";
import { join } from "node:path";
import type { Logger } from "pino";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { createHub } from "@/lib/hub/server.ts";
import { createInteractSource, createSystemClock } from "@/lib/sources/interact/server.ts";
import type { Upstream } from "@/lib/sources/upstream.ts";
import { createStreamRegistry, type StreamRegistry, watchStreamRequests } from "@/lib/stream/server.ts";
import type { Config } from "./config.ts";
import { createMetrics, type Metrics } from "./create-metrics.ts";
import { defaultAlarms } from "./default-alarms.ts";
import { watchEventLoop } from "./event-loop-lag.ts";
import { createListGateFile } from "./list-gate-file.ts";
import { readBuildId } from "./read-build-id.ts";
import { type Readiness, readinessOf } from "./readiness-of.ts";
import { refuseOutsideConnections } from "./refuse-outside-connections.ts";
import { sourceLogger } from "./source-logger.ts";
import { startEmbeddedSimulator } from "./start-embedded-simulator.ts";

/** Everything that lives as long as the process; routes ask it, and decide nothing themselves. */
export interface Runtime {
  readonly config: Config;
  readonly logger: Logger;
  readonly streams: StreamRegistry;
  readonly metrics: Metrics;
  /** The floor document as of now. */
  floor(): FloorDocument;
  health(): { readonly eventLoopLagMs: number };
  readiness(): Readiness;
  /**
   * Ends in order: not ready, no new streams, the CTI's subscription and channel released, then `bye` to every
   * viewer. A second call waits for the first.
   */
  stop(): Promise<void>;
}

export interface RuntimeOptions {
  readonly config: Config;
  readonly logger: Logger;
}

/**
 * Composes the process: source → hub → streams. Resolves once it can serve; the CTI may still be unreachable,
 * which people then see. Has no globals, so that tests may run several.
 */
export async function startRuntime({ config, logger }: RuntimeOptions): Promise<Runtime> {
  refuseOutsideConnections();
  watchStreamRequests();
  const build = await readBuildId();
  const simulator = config.cti.url === undefined ? await startEmbeddedSimulator(config) : undefined;
  const url = config.cti.url ?? simulator?.url ?? "";
  const hub = createHub({ upstreams: [interactSource(config, url, logger)], build, logger });
  const streams = createStreamRegistry({ hub, limits: { total: config.maxStreams }, logger });
  const eventLoop = watchEventLoop();
  logger.info({ build, simulator: simulator !== undefined, format: config.cti.format }, "started");
  const life: { stopping?: Promise<void> } = {};

  async function stop(): Promise<void> {
    // Newcomers are refused from here on; those who watch keep their picture until the CTI is released.
    await hub.stop();
    await streams.closeAll({ reason: "shutdown" });
    eventLoop.stop();
    await simulator?.close();
    logger.info("stopped");
  }

  return {
    config,
    logger,
    streams,
    metrics: createMetrics({ hub, streams }),
    floor: () => hub.document(),
    health: () => ({ eventLoopLagMs: eventLoop.lagMs() }),
    readiness: () => readinessOf(hub.pulses(), life.stopping !== undefined),
    stop() {
      life.stopping ??= stop();
      return life.stopping;
    },
  };
}

function interactSource(config: Config, url: string, logger: Logger): Upstream {
  const { cti } = config;
  return createInteractSource(
    {
      url,
      format: cti.format,
      updateIntervalSeconds: cti.updateIntervalSeconds,
      agentState: cti.agentState,
      channelMethod: cti.channelMethod,
      timezone: cti.timezone,
      services: cti.services,
      agents: cti.agents,
      alarms: defaultAlarms,
    },
    {
      clock: createSystemClock(),
      random: () => randomInt(2 ** 32) / 2 ** 32,
      logger: sourceLogger(logger, "interact"),
      memory: createListGateFile(join(config.dataFolder, "list-gate.json")),
    },
  );
}
