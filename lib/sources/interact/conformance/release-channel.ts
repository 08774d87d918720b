import { findSubscriptions } from "../find-subscriptions.ts";
import type { InteractClient, MonitorName } from "../interact-client.ts";
import { InteractError } from "../interact-error.ts";
import type { WireCommand } from "../translate/index.ts";

interface Held {
  readonly client: InteractClient;
  readonly monitor: MonitorName;
  readonly channelId: number | undefined;
  /** Absent when the answer to subscribe was lost or had none. */
  readonly subscriptionId: string | number | undefined;
}

const attempts = 2;

/**
 * Gives back what one probe holds, whatever happened before: unsubscribes, closes the channel, and looks whether
 * anything is left on it. True when nothing is. Never aborted: each request has its own deadline.
 */
export async function releaseChannel({ client, monitor, channelId, subscriptionId }: Held): Promise<boolean> {
  const patient = new AbortController().signal;
  const command = async (what: WireCommand): Promise<boolean> => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      try {
        await client.command(what, patient, monitor);
        return true;
      } catch (cause) {
        if (!(cause instanceof InteractError)) throw cause;
        if (cause.errorType === "not_found") return true;
      }
    }
    return false;
  };
  let isGone = subscriptionId === undefined || (await command({ name: "unsubscribe", id: subscriptionId }));
  if (channelId === undefined) return isGone;
  for (const { id, idEcho } of await findSubscriptions(client, monitor, { channelId }, patient)) {
    const isRemoved = await command({ name: "unsubscribe", id: idEcho });
    isGone = isRemoved && (isGone || id === String(subscriptionId));
  }
  const isClosed = await command({ name: "close_channel", channelId });
  return isGone && isClosed;
}
