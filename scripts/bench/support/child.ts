import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { serverFlags } from "../../support/server-flags.mjs";

/** A TypeScript file of the bench in a process of its own, spoken to by messages. */
export interface BenchChild {
  readonly pid: number;
  send(message: unknown): void;
  onMessage(listener: (message: Record<string, unknown>) => void): void;
  /** Resolves with the first message of that `type`. */
  next(type: string): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

/** Starts `file` (relative to scripts/bench). */
export function startChild(file: string, environment: Record<string, string> = {}): BenchChild {
  const child = fork(join(import.meta.dirname, "..", file), [], {
    // As the server runs.
    execArgv: [...serverFlags, "--import", "tsx", "--conditions=react-server"],
    env: { ...process.env, ...environment },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return wrapChild(child);
}

/** The same for a process started otherwise, with a message channel. */
export function wrapChild(child: ChildProcess): BenchChild {
  return {
    pid: child.pid ?? 0,
    send: (message) => void child.send(message as never),
    onMessage: (listener) =>
      void child.on("message", (message) => listener(message as Record<string, unknown>)),
    next: (type) => nextOfType(child, type),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

function nextOfType(child: ChildProcess, type: string): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: unknown) => {
      const record = message as Record<string, unknown>;
      if (record.type !== type) return;
      child.off("message", onMessage);
      child.off("exit", onExit);
      resolve(record);
    };
    const onExit = (code: number | null) =>
      reject(new Error(`bench process ended with ${code} before "${type}"`));
    child.on("message", onMessage);
    child.once("exit", onExit);
  });
}
