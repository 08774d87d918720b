import { problem } from "./problem.ts";

/**
 * The 503 for an error that says the database or the audit cannot be had just now; every other error is thrown on. Known
 * by name: Next compiles the runtime and the routes apart, so that their classes are not the same.
 */
export function answerUnavailable(error: unknown): Response {
  const isAway = error instanceof Error && (error.name === "StoreError" || error.name === "AuditUnavailable");
  if (!isAway) throw error;
  return problem("unavailable", "The database cannot be had just now; try again shortly.", {
    "Retry-After": "5",
  });
}
