import type { InteractClient, MonitorName } from "./interact-client.ts";
import { InteractError } from "./interact-error.ts";
import { readSubscriptions, type WireSubscription } from "./wire/index.ts";

/**
 * Living subscriptions by id or by channel; none when the CTI knows none or cannot tell.
 * The manual shows the query below `monitor/`, and for the supervisor also beside it [manual: get_subscriptions].
 */
export async function findSubscriptions(
  client: InteractClient,
  monitor: MonitorName,
  by: { readonly id: string | number } | { readonly channelId: number },
  signal: AbortSignal,
): Promise<readonly WireSubscription[]> {
  const query: Record<string, string> =
    "id" in by ? { id: String(by.id) } : { channel_id: String(by.channelId) };
  for (const path of [`${monitor}/monitor/get_subscriptions`, `${monitor}/get_subscriptions`]) {
    try {
      const { body } = await client.query(path, query, signal);
      return readSubscriptions(body).value;
    } catch (cause) {
      const hasNoSuchPath = cause instanceof InteractError && cause.code === "not_found";
      if (!hasNoSuchPath) return [];
    }
  }
  return [];
}
