import type { Profile } from "../books/booked-call";
import { StateBook } from "../books/state-book";
import { STATE_IDS } from "../catalogue/state-ids";
import type { Floor } from "../floor";
import type { AgentRecord, ServiceRecord, Shift } from "../records";
import type { DeviceFacts, Media } from "../types";

interface Contract {
  readonly name: string;
  readonly media: ReadonlySet<Media>;
  readonly shift: Shift;
  readonly duties: readonly { readonly service: ServiceRecord; readonly fromProfile: Profile }[];
}

/** Puts an agent on the floor, logged out, with a device per media and a place on the lines they serve. */
export function hireAgent(floor: Floor, contract: Contract): AgentRecord {
  const ordinal = floor.agentsHired;
  floor.agentsHired += 1;
  const devices = devicesFor(floor, contract);
  const quantity = (media: Media) => devices.find((device) => device.media === media)?.quantity ?? 0;
  const agent: AgentRecord = {
    name: contract.name,
    ordinal,
    services: contract.duties.map(({ service }) => service),
    memberships: [],
    devices,
    slots: { voice: quantity("voice"), chat: quantity("chat"), email: quantity("email") },
    branch: quantity("voice") > 0 ? String(4000 + ordinal) : undefined,
    shift: contract.shift,
    calls: [],
    statistics: new Map(),
    states: new StateBook(),
    pauseUsedMs: new Map(),
    state: "not_logged_in",
    stateId: STATE_IDS.not_logged_in,
    stateSince: floor.now,
    stateChangedBy: "system",
    stay: 0,
    session: 0,
    loginAt: undefined,
    pause: undefined,
    pauseEndsAt: undefined,
    prePause: undefined,
    afterContact: undefined,
    contingency: false,
    wantsLogout: false,
    shiftEndsAt: floor.now,
    freeSince: floor.now,
  };
  agent.states.enter(agent.stateId, agent.state, undefined, floor.now);
  joinLines(agent, contract);
  floor.agents.set(agent.name, agent);
  return agent;
}

function joinLines(agent: AgentRecord, { duties, media }: Contract): void {
  for (const { service, fromProfile } of duties) {
    for (const line of service.lines.values()) {
      if (!media.has(line.media)) continue;
      const member = { agent, line, fromProfile };
      agent.memberships.push(member);
      line.members.push(member);
    }
  }
}

function devicesFor({ random }: Floor, { media }: Contract): DeviceFacts[] {
  return [...media].map((one) => ({
    media: one,
    quantity: one === "voice" ? 1 : random.whole(one === "chat" ? 2 : 1, one === "chat" ? 4 : 2),
    handleMode: random.chance(0.35) ? "auto" : "manual",
  }));
}
