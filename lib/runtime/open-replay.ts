import { join } from "node:path";
import type { Logger } from "pino";
import { type Hub, setTimer } from "@/lib/hub/server.ts";
import { openReplayDesk, type ReplayDesk } from "@/lib/replay/server.ts";
import type { Config } from "./config.ts";

/** The memory of the floor that `hub` publishes, beside our other files. */
export function openReplay(
  { replay, dataFolder }: Pick<Config, "replay" | "dataFolder">,
  hub: Pick<Hub, "subscribe" | "build">,
  logger: Logger,
): Promise<ReplayDesk> {
  return openReplayDesk({
    ...replay,
    ...{ build: hub.build, now: Date.now, setTimer, logger },
    folder: join(dataFolder, "replay"),
    subscribe: (listener, signal) => hub.subscribe(listener, signal),
  });
}
