import { inspect } from "node:util";
import { AuditUnavailable } from "@/lib/audit/server.ts";
import { tellServedOverHttps } from "@/lib/browser-policy/index.ts";
import { ReplayError } from "@/lib/replay/server.ts";
import { StoreError } from "@/lib/store/server.ts";
import { ConfigError, parseConfig } from "./config.ts";
import { createLogger } from "./create-logger.ts";
import { createSecretCutter } from "./create-secret-cutter.ts";
import { refuseUpgrades } from "./refuse-upgrades.ts";
import { secretsIn } from "./secrets-in.ts";
import { type Runtime, startRuntime } from "./start-runtime.ts";

/**
 * The one runtime of this process. Next compiles instrumentation and route handlers as separate bundles,
 * so a module-level variable would exist twice; `globalThis` is the only place both see.
 */
const key = Symbol.for("app.mirante.runtime");
const holder = globalThis as { [key]?: Promise<Runtime> | undefined };

/** How long an orderly end may take before the process goes anyway. */
const stopDeadlineMs = 10_000;

/**
 * Starts the runtime, and its end on SIGTERM, SIGINT and SIGHUP. A second call (development reload), even while the
 * first is under way, stops the former runtime first: a duplicate would hold a second CTI subscription and licence.
 */
export async function bootRuntime(): Promise<void> {
  const former = holder[key];
  // Taken before anything is awaited, so that calls at the same time queue up.
  holder[key] = succeed(former);
  if (!former) ownTheEnd();
  // `next dev` tells its pages by a WebSocket that their code changed.
  if (process.env.NODE_ENV === "production") refuseUpgrades();
  await holder[key];
}

async function succeed(former: Promise<Runtime> | undefined): Promise<Runtime> {
  const running = await former?.catch(() => undefined);
  await running?.stop();
  return start();
}

/** The runtime; rejects when it could not start. Only valid after `bootRuntime`. */
export async function runtime(): Promise<Runtime> {
  const started = holder[key];
  if (!started) throw new Error("The runtime is not started; instrumentation.ts does that.");
  return started;
}

async function start(): Promise<Runtime> {
  const secrets = secretsIn(process.env);
  try {
    const config = parseConfig(process.env);
    tellServedOverHttps(config.publicUrl);
    return await startRuntime({ config, logger: createLogger(config.logLevel, undefined, secrets) });
  } catch (error) {
    const isExplained = [ConfigError, StoreError, AuditUnavailable, ReplayError].some(
      (kind) => error instanceof kind,
    );
    const text =
      isExplained && error instanceof Error ? error.message : `Mirante could not start: ${inspect(error)}`;
    console.error(createSecretCutter(secrets)(text));
    process.exit(1);
  }
}

function ownTheEnd(): void {
  // SIGHUP: a terminal that is closed must not leave licences taken either.
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => void end(signal));
  process.on("unhandledRejection", (error) => void fail(error));
  process.on("uncaughtException", (error) => void fail(error));
}

let isEnding = false;

async function end(signal: string): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  setTimeout(() => process.exit(1), stopDeadlineMs).unref();
  const running = await runtime();
  running.logger.info({ signal }, "stopping");
  await running.stop();
  process.exit(0);
}

async function fail(error: unknown): Promise<void> {
  if (isClientNoise(error) || isEnding) return;
  isEnding = true;
  setTimeout(() => process.exit(1), stopDeadlineMs).unref();
  const running = await runtime();
  running.logger.fatal(
    { err: error },
    "unexpected error: ending, so that a supervisor of processes starts afresh",
  );
  await running.stop().catch(() => undefined);
  process.exit(1);
}

/** A browser that went away in the middle of a request is no fault of this process. */
function isClientNoise(error: unknown): boolean {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return (
    code === "ECONNRESET" ||
    code === "EPIPE" ||
    code === "ERR_STREAM_PREMATURE_CLOSE" ||
    name === "AbortError"
  );
}
