import type { World } from "../world/types";
import { Channels } from "./channels/channels";
import type { Clock } from "./clock/clock";
import { noFaults } from "./control/faults";
import { HostileAnswers } from "./control/hostile-answers";
import { LostAnswers } from "./control/lost-answers";
import { Quirks } from "./control/quirks";
import { Recorder } from "./control/recorder";
import { Supervisors } from "./control/supervisors";
import type { Switches } from "./control/switches";
import type { Cti } from "./cti";
import type { LicenceCost } from "./licences/licence-cost";
import { Licences } from "./licences/licences";
import { createFeed } from "./subscriptions/create-feed";
import { Subscriptions } from "./subscriptions/subscriptions";
import { DateWriter } from "./wire/date-writer";

interface CtiParts {
  readonly world: World;
  readonly clock: Clock;
  readonly switches: Switches;
  readonly licences: LicenceCost;
  readonly timezone: string;
}

/** A CTI about `world`, not yet reachable. */
export function createCti(parts: CtiParts): Cti {
  const { world, clock, switches } = parts;
  const quirks = new Quirks();
  const faults = noFaults();
  const recorder = new Recorder();
  const licences = new Licences(parts.licences);
  const channels = new Channels({ clock, switches, quirks, faults });
  const subscriptions = new Subscriptions({
    clock,
    switches,
    quirks,
    licences,
    channels,
    recorder,
    createFeed: (draft) => createFeed(draft, cti),
  });
  const cti: Cti = {
    world,
    clock,
    switches,
    quirks,
    faults,
    recorder,
    licences,
    channels,
    subscriptions,
    hostile: new HostileAnswers(),
    lost: new LostAnswers(),
    supervisors: new Supervisors(world),
    dates: new DateWriter(parts.timezone),
    listAnsweredAt: new Map(),
    catchUp: () => {},
    isConnected: true,
  };
  return cti;
}
