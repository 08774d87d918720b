import { InteractError } from "./interact-error.ts";

/** Why the subscription was refused, as `degraded` says it. */
export function describeRefusal(cause: unknown): Readonly<Record<string, string>> {
  const errorType = cause instanceof InteractError ? (cause.errorType ?? cause.code) : "unknown";
  return { subscription: errorType };
}
