import { randomInt } from "node:crypto";
import { join } from "node:path";
import type { Logger } from "pino";
import { type AlarmSetting, createInteractSource, createSystemClock } from "@/lib/sources/interact/server.ts";
import type { Config } from "./config.ts";
import { createListGateFile } from "./list-gate-file.ts";
import { sourceLogger } from "./source-logger.ts";

/** The Interact CTI at `url`, as the configuration wants it watched. */
export function createConfiguredSource(
  config: Config,
  url: string,
  logger: Logger,
  alarms: readonly AlarmSetting[],
) {
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
      alarms,
    },
    {
      clock: createSystemClock(),
      random: () => randomInt(2 ** 32) / 2 ** 32,
      logger: sourceLogger(logger, "interact"),
      memory: createListGateFile(join(config.dataFolder, "list-gate.json")),
    },
  );
}
