import { currentFloor } from "@/lib/live/index.ts";

/** `gone`: it has cleared, or another one began in its place · `failed`: nobody knows of it. */
export type MarkOutcome = "done" | "gone" | "failed";

export type MarkRequest =
  | { readonly route: "acknowledge"; readonly note?: string }
  | { readonly route: "unacknowledge" }
  | { readonly route: "snooze"; readonly until: number | "cleared" };

/** Says to the server what somebody does about one alarm: the one on screen, not another that began since. */
export async function sendMark(alarm: string, request: MarkRequest): Promise<MarkOutcome> {
  const since = currentFloor()?.alarms[alarm]?.since;
  const isUndo = request.route === "unacknowledge";
  try {
    const answer = await fetch(`/api/alarms/${encodeURIComponent(alarm)}/${pathOf(request)}`, {
      method: isUndo ? "DELETE" : "POST",
      ...(isUndo
        ? {}
        : {
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify({ ...bodyOf(request), since }),
          }),
    });
    if (answer.ok) return "done";
    return answer.status === 404 || answer.status === 409 ? "gone" : "failed";
  } catch {
    return "failed";
  }
}

function pathOf({ route }: MarkRequest): string {
  return route === "snooze" ? "snooze" : "acknowledge";
}

function bodyOf(request: MarkRequest): object {
  if (request.route === "acknowledge") return request.note === undefined ? {} : { note: request.note };
  if (request.route === "unacknowledge") return {};
  return request.until === "cleared" ? { untilCleared: true } : { minutes: request.until };
}
