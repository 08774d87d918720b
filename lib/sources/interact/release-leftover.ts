import { findSubscriptions } from "./find-subscriptions.ts";
import type { InteractClient, MonitorName } from "./interact-client.ts";
import type { Logger } from "./logger.ts";
import type { RememberedSubscription } from "./subscription-memory.ts";

interface LeftoverDependencies {
  readonly client: InteractClient;
  readonly logger: Logger;
  readonly monitor: MonitorName;
}

/**
 * Frees what a process of ours that died left subscribed: it would keep its licences until it expires. Only a
 * subscription whose id and channel are both the remembered ones is surely ours; any other is left alone.
 */
export async function releaseLeftover(
  { client, logger, monitor }: LeftoverDependencies,
  leftover: RememberedSubscription,
  signal: AbortSignal,
): Promise<void> {
  const found = await findSubscriptions(client, monitor, { id: leftover.id }, signal);
  const ours = found.find(
    ({ id, channelId }) => id === String(leftover.id) && channelId === String(leftover.channelId),
  );
  if (ours === undefined) return;
  logger.info("leftover_released", { monitor, id: ours.id });
  await client.command({ name: "unsubscribe", id: ours.idEcho }, signal, monitor).catch((cause: unknown) => {
    logger.warn("leftover_not_released", { monitor, problem: String(cause) });
  });
}
