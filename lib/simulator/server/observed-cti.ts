import type { World } from "../world/types";
import type { Clock } from "./clock/clock";
import type { RecordedRequest } from "./control/recorder";
import type { Switches } from "./control/switches";
import { type AlarmThreshold, describeTruth, type Truth } from "./control/truth";
import type { Cti } from "./cti";
import type { LicenceCost } from "./licences/licence-cost";
import type { Subscription } from "./subscriptions/subscription";

/** State of one open channel. */
export interface ChannelReport {
  readonly id: number;
  readonly format: "json" | "xml";
  readonly openedAt: number;
  readonly events: number;
  readonly bytes: number;
  readonly backlogBytes: number;
}

/** What a test may see of a running CTI server. */
export class ObservedCti {
  protected readonly cti: Cti;

  constructor(cti: Cti) {
    this.cti = cti;
  }

  get world(): World {
    return this.cti.world;
  }

  get clock(): Clock {
    return this.cti.clock;
  }

  /** Everything the CTI knows at this instant; alarms by the thresholds given, else by those subscribed. */
  truth(thresholds?: readonly AlarmThreshold[]): Truth {
    return describeTruth(this.cti, thresholds);
  }

  requests(): readonly RecordedRequest[] {
    return this.cti.recorder.requests();
  }

  counters(): ReadonlyMap<string, number> {
    return this.cti.recorder.counters();
  }

  subscriptions(): readonly Subscription[] {
    return this.cti.subscriptions.list();
  }

  channels(): readonly ChannelReport[] {
    return this.cti.channels.list().map((channel) => ({
      id: channel.id,
      format: channel.format,
      openedAt: channel.openedAt,
      events: channel.eventCount,
      bytes: channel.byteCount,
      backlogBytes: channel.backlogBytes(),
    }));
  }

  licences(): { readonly total: LicenceCost; readonly inUse: LicenceCost } {
    return { total: this.cti.licences.total(), inUse: this.cti.licences.inUse() };
  }

  quirks(): readonly string[] {
    return this.cti.quirks.list();
  }

  switches(): Readonly<Switches> {
    return this.cti.switches;
  }
}
