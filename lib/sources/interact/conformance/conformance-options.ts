import type { WireFormat } from "../codec/index.ts";

/** What to check, and how far to go. */
export interface ConformanceOptions {
  /** `http://HOST:PORT`, without credentials. */
  readonly url: string;
  readonly formats: readonly WireFormat[];
  /** How long each format listens to its channels. */
  readonly seconds: number;
  /** False: no channel, no subscription, no licence taken. */
  readonly maySubscribe: boolean;
  /** Permits clear_*_stats of our own subscription. */
  readonly mayClear: boolean;
  /** Whose grants to ask for. */
  readonly user?: string;
}
