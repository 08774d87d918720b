import { type DestinationStream, type Logger, pino } from "pino";
import type { Config } from "./config.ts";
import { createSecretCutter } from "./create-secret-cutter.ts";
import { cutSecretMembers } from "./cut-secret-members.ts";

/**
 * JSON lines on standard output, written synchronously: nothing is lost when the process ends.
 * Three things are cut, whoever logs them: members that are secret by name, what a text shows to be secret (a bearer
 * token, the password of an address), and the values of `secrets` wherever they stand, as in the message of an error.
 */
export function createLogger(
  level: Config["logLevel"],
  destination: DestinationStream = pino.destination({ fd: 1, sync: true }),
  secrets: readonly string[] = [],
): Logger {
  const cutSecrets = createSecretCutter(secrets);
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: cutSecretMembers },
      // The formatter has made a plain object of it, which pino would take for an error of the class Object.
      serializers: { err: (error) => error },
    },
    { write: (line) => destination.write(cutSecrets(line)) },
  );
}
