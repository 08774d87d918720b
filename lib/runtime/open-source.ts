import { join } from "node:path";
import type { Logger } from "pino";
import { keepDays, withCalendar } from "@/lib/calendar/server.ts";
import type { Hub } from "@/lib/hub/server.ts";
import { setTimer } from "@/lib/hub/server.ts";
import { createRecordedSource } from "@/lib/replay/server.ts";
import { type AlarmSetting, createSystemClock } from "@/lib/sources/interact/server.ts";
import type { AlarmWatching, Upstream } from "@/lib/sources/upstream.ts";
import type { Config } from "./config.ts";
import { createConfiguredSource } from "./create-configured-source.ts";
import { createDayFile } from "./day-file.ts";
import { startEmbeddedSimulator } from "./start-embedded-simulator.ts";

type DayKeeping = ReturnType<typeof keepDays>;

/** Where the floor comes from. */
export interface OpenedSource {
  readonly source: Upstream & { readonly alarms: AlarmWatching };
  /** The source as the hub runs it. */
  readonly upstream: Upstream;
  /** Where it really is; empty for a recording. */
  readonly url: string;
  readonly isSimulated: boolean;
  /** Keeps what is counted of the day over a restart. */
  keepDays(hub: Pick<Hub, "document">): DayKeeping;
  close(): Promise<void>;
}

/** The recording of the configuration, else its CTI, else the simulator. @throws ReplayError for what is no recording */
export async function openSource(
  config: Config,
  logger: Logger,
  alarms: readonly AlarmSetting[],
): Promise<OpenedSource> {
  if (config.recording !== undefined) return openRecorded(config.recording);
  const simulator = config.cti.url === undefined ? await startEmbeddedSimulator(config) : undefined;
  const url = config.cti.url ?? simulator?.url ?? "";
  const source = createConfiguredSource(config, url, logger, alarms);
  const dayFile = createDayFile(join(config.dataFolder, "day-interact.json"), {
    onRefused: (message) => logger.warn(message),
  });
  const upstream = withCalendar(source, {
    timezone: config.cti.timezone,
    clock: createSystemClock(),
    memory: await dayFile.load(),
  });
  return {
    ...{ source, upstream, url, isSimulated: simulator !== undefined },
    keepDays: (hub) =>
      keepDays({
        floor: () => hub.document(),
        stores: { [upstream.id]: dayFile },
        setTimer,
        onError: (error) => logger.warn({ err: error }, "the day could not be kept for a restart"),
      }),
    close: async () => {
      await simulator?.close();
    },
  };
}

/** Its days are recorded with it, and never those of the contact centre that is connected another time. */
async function openRecorded(path: string): Promise<OpenedSource> {
  const source = await createRecordedSource({ path, now: Date.now, setTimer });
  return {
    ...{ source, upstream: source, url: "", isSimulated: false },
    keepDays: () => ({ stop: async () => undefined }),
    close: async () => undefined,
  };
}
