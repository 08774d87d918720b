import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseConfig } from "@/lib/runtime/config.ts";
import { createLogger } from "@/lib/runtime/create-logger.ts";
import { type Runtime, startRuntime } from "@/lib/runtime/start-runtime.ts";
import { type Simulator, type SimulatorOptions, startSimulator } from "@/lib/simulator/index.ts";
import { type People, peopleOf } from "./people-of.ts";

/** The whole process over a simulated contact centre and a database of its own, with people who ask its routes. */
export interface WatchedHouse {
  readonly simulator: Simulator;
  readonly runtime: Runtime;
  readonly people: People;
  /** Where it keeps what must survive a restart. */
  readonly folder: string;
  close(): Promise<void>;
}

/** Opens one; `environment` goes on top of what names the contact centre and the database. */
export async function openWatchedHouse(
  centre: SimulatorOptions,
  environment: Readonly<Record<string, string>> = {},
  /** What an operator wrote behind the CTI's host and port. */
  ctiPath = "",
): Promise<WatchedHouse> {
  const simulator = await startSimulator(centre);
  const folder = await mkdtemp(join(tmpdir(), "mirante-house-"));
  const config = parseConfig({
    CTI_URL: `${simulator.url}${ctiPath}`,
    DATABASE_URL: `file:${folder}/mirante.db`,
    ...environment,
  });
  const runtime = await startRuntime({ config, logger: createLogger("silent"), print: () => undefined });
  return {
    ...{ simulator, runtime, people: await peopleOf(runtime.auth), folder },
    async close() {
      await runtime.stop();
      await simulator.close();
      // The times of lists may still be being kept.
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
