/** Why the server did not do it: its own reason, `rate_limited` with a wait, or `failed` when nobody knows. */
export interface Refusal {
  readonly reason: string;
  /** What is wrong with a password. */
  readonly fault?: string | undefined;
  readonly waitMinutes?: number | undefined;
}

/** Sends `body`; what the server answered, or why it refused. */
export async function sendJson(
  path: string,
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly answer: unknown } | { readonly refusal: Refusal }> {
  try {
    const response = await fetch(path, {
      method,
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
    const answer: unknown = response.status === 204 ? undefined : await response.json();
    return response.ok ? { answer } : { refusal: refusalOf(answer, response.headers.get("retry-after")) };
  } catch {
    return { refusal: { reason: "failed" } };
  }
}

function refusalOf(answer: unknown, retryAfter: string | null): Refusal {
  const { reason, fault } = (answer ?? {}) as { reason?: unknown; fault?: unknown };
  const seconds = Number(retryAfter);
  return {
    reason: typeof reason === "string" ? reason : "failed",
    ...(typeof fault === "string" ? { fault } : {}),
    ...(retryAfter === null || Number.isNaN(seconds) ? {} : { waitMinutes: Math.ceil(seconds / 60) }),
  };
}
