import { type DestinationStream, type Logger, pino } from "pino";
import type { Config } from "./config.ts";

/** Members that may hold a secret, at any of the depths our log fields have. */
const secretNames = ["password", "authorization", "cookie", "token", "secret", "pin", "apiKey"];

/**
 * JSON lines on standard output, written synchronously: nothing is lost when the process ends.
 * Secret-looking members are cut, whoever logs them.
 */
export function createLogger(
  level: Config["logLevel"],
  destination: DestinationStream = pino.destination({ fd: 1, sync: true }),
): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[cut]" },
    },
    destination,
  );
}
