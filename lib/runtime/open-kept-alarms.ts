import type { Logger } from "pino";
import {
  type AlarmStore,
  createWriteBehind,
  openAlarmStore,
  openRuleStore,
  openThresholdStore,
  type RuleStore,
  type ThresholdStore,
  type WriteBehind,
} from "@/lib/alarms/server.ts";
import { starterRules } from "@/lib/domain/index.ts";
import type { Store } from "@/lib/store/server.ts";

/** What people did about alarms, as it was when the process last ended, and kept from here on. */
export interface KeptAlarms {
  readonly marks: AlarmStore;
  readonly rules: RuleStore;
  readonly thresholds: ThresholdStore;
  /** What waits to be written; settled before the store is closed. */
  readonly writes: WriteBehind;
}

/** @throws StoreError when it cannot be read */
export async function openKeptAlarms({ db }: Pick<Store, "db">, logger: Logger): Promise<KeptAlarms> {
  const writes = createWriteBehind({
    onLost: (error, key) => logger.error({ err: error, row: key }, "a change is lost with the next restart"),
  });
  const options = { db, writes, now: Date.now, onRefused: (message: string) => logger.warn(message) };
  return {
    writes,
    marks: await openAlarmStore(options),
    rules: await openRuleStore(options, starterRules),
    thresholds: await openThresholdStore(options, "interact"),
  };
}
