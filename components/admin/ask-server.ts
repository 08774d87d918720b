/** Why the server gave no answer: its code (`forbidden`, `rate_limited`, …), or `failed` when nobody knows. */
export class AskError extends Error {
  override readonly name = "AskError";
  readonly code: string;
  readonly waitSeconds: number;

  constructor(code: string, waitSeconds = 0) {
    super(code);
    this.code = code;
    this.waitSeconds = waitSeconds;
  }
}

interface Question {
  readonly signal?: AbortSignal;
  readonly body?: object;
  readonly method?: "GET" | "POST" | "DELETE";
}

/** The answer to a question, or to `body` as a POST, or to another `method`. @throws AskError */
export async function askServer(
  path: string,
  { signal, body, method = body === undefined ? "GET" : "POST" }: Question = {},
): Promise<Response> {
  const sent = { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(path, {
    method,
    ...(signal === undefined ? {} : { signal }),
    ...(body === undefined ? {} : sent),
  }).catch(() => {
    throw new AskError("failed");
  });
  if (answer.ok) return answer;
  const told: unknown = await answer.json().catch(() => undefined);
  const code = (told as { code?: unknown } | undefined)?.code;
  const seconds = Number(answer.headers.get("retry-after") ?? 0);
  throw new AskError(typeof code === "string" ? code : "failed", Number.isNaN(seconds) ? 0 : seconds);
}
