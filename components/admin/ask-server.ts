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

/** The answer to a question, or to `body` as a POST. @throws AskError */
export async function askServer(
  path: string,
  { signal, body }: { readonly signal?: AbortSignal; readonly body?: object } = {},
): Promise<Response> {
  const post = {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  const answer = await fetch(path, {
    ...(signal === undefined ? {} : { signal }),
    ...(body === undefined ? {} : post),
  }).catch(() => {
    throw new AskError("failed");
  });
  if (answer.ok) return answer;
  const told: unknown = await answer.json().catch(() => undefined);
  const code = (told as { code?: unknown } | undefined)?.code;
  const seconds = Number(answer.headers.get("retry-after") ?? 0);
  throw new AskError(typeof code === "string" ? code : "failed", Number.isNaN(seconds) ? 0 : seconds);
}
