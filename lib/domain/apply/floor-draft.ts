import type {
  FloorAgent,
  FloorAlarm,
  FloorCommand,
  FloorContent,
  FloorPause,
  FloorService,
  FloorSource,
} from "../floor.ts";
import { createMapDraft, type MapDraft } from "./map-draft.ts";
import { createRingingBook, type RingingBook } from "./ringing-book.ts";

type ServiceDays = NonNullable<FloorContent["serviceDays"]>[string];
type AgentDays = NonNullable<FloorContent["agentDays"]>[string];

/** A floor being written: untouched collections and entities stay those of the floor it began with. */
export interface FloorDraft {
  readonly sources: MapDraft<FloorSource>;
  readonly services: MapDraft<FloorService>;
  readonly agents: MapDraft<FloorAgent>;
  readonly alarms: MapDraft<FloorAlarm>;
  readonly pauses: MapDraft<FloorPause>;
  readonly commands: MapDraft<FloorCommand>;
  readonly serviceDays: MapDraft<ServiceDays>;
  readonly agentDays: MapDraft<AgentDays>;
  /** Made when first asked for; whoever changes calls of agents notes them. */
  readonly ringing: RingingBook;
  /** The written floor; the one it began with when nothing changed. */
  finish(): FloorContent;
}

const nothing = {};

/** A draft that starts as `content`. */
export function createFloorDraft(content: FloorContent): FloorDraft {
  const drafts = {
    sources: createMapDraft(content.sources),
    services: createMapDraft(content.services),
    agents: createMapDraft(content.agents),
    alarms: createMapDraft(content.alarms),
    pauses: createMapDraft(content.pauses),
    commands: createMapDraft(content.commands),
    serviceDays: createMapDraft<ServiceDays>(content.serviceDays ?? nothing),
    agentDays: createMapDraft<AgentDays>(content.agentDays ?? nothing),
  };
  let ringing: RingingBook | undefined;
  return {
    ...drafts,
    get ringing() {
      ringing ??= createRingingBook(drafts.agents.current);
      return ringing;
    },
    finish() {
      const names = Object.keys(drafts) as (keyof typeof drafts)[];
      if (names.every((name) => drafts[name].current === (content[name] ?? nothing))) return content;
      return {
        sources: drafts.sources.current,
        services: drafts.services.current,
        agents: drafts.agents.current,
        alarms: drafts.alarms.current,
        pauses: drafts.pauses.current,
        commands: drafts.commands.current,
        serviceDays: drafts.serviceDays.current,
        agentDays: drafts.agentDays.current,
      };
    },
  };
}
