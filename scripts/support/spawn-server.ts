import { type ChildProcess, spawn } from "node:child_process";
import { bin } from "./prepare.mjs";
import { serverFlags } from "./server-flags.mjs";

/** Starts the server that is built in `folder` as `npm run up` does, on the loopback; what it says of faults is ours to say. */
export function spawnServer(
  folder: string,
  port: number,
  environment: Readonly<Record<string, string>>,
): ChildProcess {
  const flags = [...serverFlags, bin("next"), "start", "-H", "127.0.0.1", "-p", String(port)];
  return spawn(process.execPath, flags, {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_MANUAL_SIG_HANDLE: "true",
      NEXT_TELEMETRY_DISABLED: "1",
      ...environment,
    },
  });
}
