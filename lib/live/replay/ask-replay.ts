import type { EventSourceMessage } from "eventsource-parser";
import type { ReplayOverview } from "@/lib/domain/index.ts";
import type { ReplayStart } from "../replay-address.ts";
import type { PlayerState } from "./player-state.ts";

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const options = { cache: "no-store", credentials: "same-origin" } as const;

/** What is kept; undefined when the server does not say so now. */
export async function fetchOverview(
  get: Fetch,
  recording: string | undefined,
): Promise<ReplayOverview | undefined> {
  try {
    const query = recording === undefined ? "" : `?recording=${encodeURIComponent(recording)}`;
    const answer = await get(`/api/replay${query}`, options);
    return answer.ok ? asOverview(await answer.json()) : undefined;
  } catch {
    return undefined;
  }
}

/** Our own server's, of this build. */
function asOverview(body: unknown): ReplayOverview {
  return body as ReplayOverview;
}

/** The floor of an instant as a `snapshot` of the stream would bring it, or why it is not to be had. */
export async function fetchFloor(
  get: Fetch,
  { atMs, recording }: Pick<ReplayStart, "atMs"> & { readonly recording: string | undefined },
  signal: AbortSignal,
): Promise<
  | { readonly message: EventSourceMessage }
  | { readonly problem: PlayerState["problem"]; readonly httpStatus?: number }
> {
  const query = new URLSearchParams({ at: new Date(atMs).toISOString() });
  if (recording !== undefined) query.set("recording", recording);
  try {
    const answer = await get(`/api/replay/floor?${query}`, { ...options, signal });
    if (answer.ok) return { message: { event: "snapshot", id: "", data: await answer.text() } };
    return { problem: problems[answer.status] ?? "refused", httpStatus: answer.status };
  } catch {
    return { problem: "away" };
  }
}

const problems: Partial<Record<number, PlayerState["problem"]>> = { 404: "not_recorded", 429: "busy" };
