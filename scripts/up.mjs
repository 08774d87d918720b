// npm run up: install, build when needed, start, say where.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { listenAddress } from "./support/listen-address.mjs";
import { bin, build, install, requireNode, root } from "./support/prepare.mjs";
import { serverFlags } from "./support/server-flags.mjs";

const readyTimeoutMs = 60_000;

const { values } = parseArgs({ options: { recording: { type: "string" } } });
requireNode();
if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
// The server runs in the project's folder, whoever started this elsewhere.
if (values.recording !== undefined) process.env.RECORDING = resolve(values.recording);
try {
  await install();
  await build();
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function start() {
  const { host, port } = listenAddress(process.env);
  const server = spawn(process.execPath, [...serverFlags, bin("next"), "start", "-H", host, "-p", port], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    // The runtime closes the CTI channel before the process ends; Next's own handler would not wait for it.
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_MANUAL_SIG_HANDLE: "true",
      NEXT_TELEMETRY_DISABLED: "1",
    },
  });
  // Next's own start-up lines name the address a second time; the runtime's log lines are kept.
  server.stdout.on("data", (bytes) => process.stdout.write(withoutBanner(String(bytes))));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
  server.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
  const reached = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  await announce(`http://${reached.includes(":") ? `[${reached}]` : reached}:${port}`, server);
}

async function announce(address, server) {
  const deadline = Date.now() + readyTimeoutMs;
  while (Date.now() < deadline && server.exitCode === null) {
    const answer = await fetch(`${address}/readyz`).catch(() => undefined);
    if (answer?.ok) {
      const cti = process.env.CTI_URL
        ? process.env.CTI_URL
        : "the embedded CTI simulator (set CTI_URL for yours)";
      const { RECORDING: recording } = process.env;
      const source = recording ? `the recording ${recording}, in a loop` : cti;
      const shown = address.replace("127.0.0.1", "localhost");
      console.log(
        `\n  Mirante is up:  ${shown}\n  Source:         ${source}\n  Sign-in:        ${shown}/sign-in\n  Stop:           Ctrl+C\n`,
      );
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (server.exitCode === null)
    console.error(`Not ready after ${readyTimeoutMs / 1000} s; ${address}/readyz tells why.`);
}

function withoutBanner(text) {
  return text
    .split("\n")
    .filter(
      (line) =>
        !/^\s*(▲|- (Local|Network|Environments)|✓ (Starting|Ready))/u.test(line) || line.startsWith("{"),
    )
    .join("\n");
}
