import type { FloorEvent } from "@/lib/domain/index.ts";
import type { AlarmTerms } from "./alarm-terms.ts";
import type { Clock } from "./clock.ts";
import type { InteractSettings } from "./complete-settings.ts";
import type { InteractClient } from "./interact-client.ts";
import type { Logger } from "./logger.ts";
import type { Memory } from "./memory.ts";
import type { StatusBoard } from "./status-board.ts";
import type { SubscriptionLedger } from "./subscription-ledger.ts";
import type { Translator } from "./translate/index.ts";

/** What all organs of one run share. */
export interface RunKit {
  readonly settings: InteractSettings;
  readonly client: InteractClient;
  readonly clock: Clock;
  readonly random: () => number;
  readonly logger: Logger;
  readonly memory: Memory;
  readonly translator: Translator;
  readonly board: StatusBoard;
  readonly alarms: AlarmTerms;
  readonly ledger: SubscriptionLedger;
  /** Takes facts in order; silent once the run is stopping. */
  readonly emit: (events: readonly FloorEvent[]) => void;
  /** Now as facts are stamped. */
  readonly now: () => string;
  /** Shared by the monitors: a server opens all its channels the same way. */
  readonly channelMethod: { current: "POST" | "GET" };
}
