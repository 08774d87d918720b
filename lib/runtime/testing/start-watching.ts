import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, vi } from "vitest";
import { parseConfig } from "../config.ts";
import { createLogger } from "../create-logger.ts";
import { type Runtime, startRuntime } from "../start-runtime.ts";

/**
 * One instance in a folder of its own, once it is ready and knows the states of so many agents. What ends it, and then its
 * folder, is added to `ends`, which are to be called from the last to the first.
 */
export async function startWatching(
  environment: Readonly<Record<string, string>>,
  agents: number,
  ends: (() => unknown)[],
): Promise<Runtime> {
  const folder = mkdtempSync(join(tmpdir(), "mirante-instance-"));
  ends.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const runtime = await startRuntime({
    config: { ...parseConfig(environment), dataFolder: folder },
    logger: createLogger("silent"),
    print: () => undefined,
  });
  ends.push(() => runtime.stop());
  await vi.waitFor(() => {
    expect(runtime.readiness().status).toBe("ready");
    const known = Object.values(runtime.floor().agents).filter(({ state }) => state);
    expect(known).toHaveLength(agents);
  }, 15_000);
  return runtime;
}
