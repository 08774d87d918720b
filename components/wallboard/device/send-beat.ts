import type { BeatAnswer, ScreenFacts } from "./screen-keeper.ts";

const deadlineMs = 10_000;

/** Tells the server how this screen does; undefined when nobody answered, or not as our server does. */
export async function sendBeat(
  beat: ScreenFacts & { readonly done: readonly string[] },
): Promise<BeatAnswer | undefined> {
  try {
    const response = await fetch("/api/screens/beat", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(beat),
      signal: AbortSignal.timeout(deadlineMs),
    });
    const answer: unknown = await response.json();
    if (response.ok) return readAnswer(answer);
    return response.status === 401 ? { refusal: reasonOf(answer) } : undefined;
  } catch {
    return undefined;
  }
}

function readAnswer(answer: unknown): BeatAnswer | undefined {
  const { name, board, orders } = fieldsOf(answer);
  if (typeof name !== "string" || typeof board !== "string" || !Array.isArray(orders)) return undefined;
  return {
    ...{ name, board },
    orders: orders.flatMap((order: unknown) => {
      const { id, kind, board: other } = fieldsOf(order);
      if (typeof id !== "string" || typeof kind !== "string") return [];
      return [{ id, kind, ...(typeof other === "string" ? { board: other } : {}) }];
    }),
  };
}

function reasonOf(answer: unknown): string {
  const { reason } = fieldsOf(answer);
  return typeof reason === "string" ? reason : "screen_unknown";
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
