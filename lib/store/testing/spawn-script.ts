import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A process of its own that runs one of our scripts. */
export interface SpawnedScript {
  readonly pid: number;
  /** What it writes, line by line, as far as it got. */
  readonly lines: readonly string[];
  /** Resolves once it has written `count` lines; rejects with what it complained of when it ends before. */
  wrote(count: number): Promise<void>;
  /** As a loss of power would; resolves once it is gone and all it wrote was read. */
  kill(): Promise<void>;
}

/** Runs the TypeScript file at `script` with `args`. */
export function spawnScript(script: URL, ...args: readonly string[]): SpawnedScript {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", fileURLToPath(script), ...args],
    { stdio: ["pipe", "pipe", "pipe"] },
  );
  const lines: string[] = [];
  const complaints: string[] = [];
  const output = createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  child.stderr.on("data", (bytes) => complaints.push(String(bytes)));
  const gone = once(child, "close");
  return {
    pid: child.pid ?? 0,
    lines,
    async wrote(count) {
      while (lines.length < count) {
        if (hasEnded(child)) throw new Error(complaints.join(""));
        await Promise.race([once(output, "line"), gone]);
      }
    },
    async kill() {
      if (!hasEnded(child)) child.kill("SIGKILL");
      await gone;
    },
  };
}

function hasEnded({ exitCode, signalCode }: ChildProcessWithoutNullStreams): boolean {
  return exitCode !== null || signalCode !== null;
}
