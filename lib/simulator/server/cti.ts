import type { World } from "../world/types";
import type { Channels } from "./channels/channels";
import type { Clock } from "./clock/clock";
import type { Faults } from "./control/faults";
import type { HostileAnswers } from "./control/hostile-answers";
import type { LostAnswers } from "./control/lost-answers";
import type { Quirks } from "./control/quirks";
import type { Recorder } from "./control/recorder";
import type { Supervisors } from "./control/supervisors";
import type { Switches } from "./control/switches";
import type { Licences } from "./licences/licences";
import type { Subscriptions } from "./subscriptions/subscriptions";
import type { DateWriter } from "./wire/date-writer";

/** Everything one simulated CTI server owns. */
export interface Cti {
  readonly world: World;
  readonly clock: Clock;
  readonly switches: Switches;
  readonly quirks: Quirks;
  readonly faults: Faults;
  readonly hostile: HostileAnswers;
  readonly lost: LostAnswers;
  readonly supervisors: Supervisors;
  readonly recorder: Recorder;
  readonly licences: Licences;
  readonly channels: Channels;
  readonly subscriptions: Subscriptions;
  readonly dates: DateWriter;
  /** When each list was last answered, epoch ms on the protocol clock. */
  readonly listAnsweredAt: Map<string, number>;
  /** Brings the world to the clock's present, so that what is told next is exact. */
  catchUp: () => void;
  /** The CTI reaches the Interact process; otherwise every command is answered 503. */
  isConnected: boolean;
}
