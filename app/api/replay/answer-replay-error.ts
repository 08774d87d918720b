import { answerAuthError } from "@/app/api/answer-auth-error.ts";
import { type ProblemCode, problem } from "@/app/api/problem.ts";
import type { ReplayErrorCode } from "@/lib/replay/server.ts";

/** Total: a new way not to be had must be given its answer. */
const answers: Readonly<Record<ReplayErrorCode, ProblemCode>> = {
  not_recorded: "not_found",
  gone: "not_found",
  unreadable: "bad_request",
  too_new: "bad_request",
  damaged: "bad_request",
  too_large: "too_large",
  disk: "unavailable",
};

/** The answer to a request whose `work` finds no recording, or was refused otherwise. Every other error is thrown on. */
export async function answerReplayError(work: () => Promise<Response>): Promise<Response> {
  return answerAuthError(async () => {
    try {
      return await work();
    } catch (error) {
      if (!isReplayError(error)) throw error;
      return problem(answers[error.code], error.message, {}, { reason: error.code });
    }
  });
}

/** Known by name: Next compiles the runtime and the routes apart, so that their classes are not the same. */
function isReplayError(error: unknown): error is Error & { readonly code: ReplayErrorCode } {
  if (!(error instanceof Error) || error.name !== "ReplayError" || !("code" in error)) return false;
  return typeof error.code === "string" && Object.hasOwn(answers, error.code);
}
