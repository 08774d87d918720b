import { whoOf } from "@/app/access/who-of.ts";
import { answerUnavailable } from "@/app/api/answer-unavailable.ts";
import type { Actor } from "@/lib/auth/server.ts";
import type { Runtime } from "@/lib/runtime/server.ts";

type AuditEntry = Parameters<Runtime["audit"]["append"]>[0];
type JsonValue = NonNullable<AuditEntry["after"]>;

/** What writes down what people change. */
export type AuditedRuntime = Pick<Runtime, "auth" | "audit" | "logger">;

/** What somebody is about to do. */
export interface Deed {
  readonly action: string;
  readonly target?: string;
  /** What they ask for. */
  readonly wanted?: unknown;
}

/** How it went. `before` and `after` are of what was changed, absent where there is none. */
export interface Outcome<Answer> {
  readonly answer: Answer;
  readonly result: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Who does it, and by what request. */
interface Asked {
  readonly request: Request;
  readonly actor: Actor;
}

/**
 * Does what `work` does, between two rows of the audit: `asked` before, and how it went. Where the first cannot be written
 * nothing is done, and the answer is 503; where the second cannot, the first stands, and the log says so.
 */
export async function audited<Answer>(
  runtime: AuditedRuntime,
  asked: Asked,
  deed: Deed,
  work: () => Outcome<Answer> | Promise<Outcome<Answer>>,
): Promise<Answer | { readonly refusal: Response }> {
  const begun = await beginDeed(runtime, asked, deed);
  if ("refusal" in begun) return begun;
  const outcome = await work();
  await begun.finish(outcome);
  return outcome.answer;
}

/** The same for what goes on after it was answered: writes that it was asked, and gives the way to write how it went. */
export async function beginDeed(
  { auth, audit, logger }: AuditedRuntime,
  { request, actor }: Asked,
  { action, target, wanted }: Deed,
): Promise<
  { readonly refusal: Response } | { finish(outcome: Omit<Outcome<unknown>, "answer">): Promise<void> }
> {
  const told = {
    ...whoOf(actor),
    address: auth.placeOf(request.headers).address,
    action,
    ...(target === undefined ? {} : { target }),
  };
  let seq: number;
  try {
    ({ seq } = await audit.append({ ...told, ...plain({ after: wanted }), result: "asked" }));
  } catch (error) {
    return { refusal: answerUnavailable(error) };
  }
  return {
    async finish({ result, before, after }) {
      try {
        await audit.append({ ...told, ...plain({ before, after }), result, completes: seq });
      } catch (error) {
        logger.error(
          { err: error, action, seq },
          "what was done could not be written down, only that it was asked",
        );
      }
    },
  };
}

/** As JSON has it: without what is undefined. */
function plain(values: { readonly before?: unknown; readonly after?: unknown }): {
  before?: JsonValue;
  after?: JsonValue;
} {
  return JSON.parse(JSON.stringify(values));
}
