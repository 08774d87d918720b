import type { LicenceCost } from "../licences/licence-cost";
import type { Feed } from "./feed";
import type { Terms } from "./terms";

/** An active subscription. */
export interface Subscription {
  readonly id: number;
  readonly terms: Terms;
  /** Exactly one of channel and webhook receives the events. */
  readonly channelId: number | undefined;
  readonly webhook: string | undefined;
  readonly madeAt: number;
  /** Epoch ms on the protocol clock. */
  readonly expiresAt: number;
  readonly cost: LicenceCost;
  readonly feed: Feed;
}
