import type { AgentDay } from "./agents/agent-day";
import { hireAgent } from "./agents/hire-agent";
import type { Conversations } from "./calls/conversations";
import { detachCall } from "./calls/detach-call";
import { moveCall } from "./calls/move-call";
import type { Floor } from "./floor";
import type { AgentRecord, CallRecord, ServiceRecord } from "./records";
import { openService } from "./services/open-service";
import type { Media } from "./types";

const HOUR_MS = 3_600_000;

/** Agents and services that come and go while the day runs. */
export class Roster {
  readonly #floor: Floor;
  readonly #day: AgentDay;
  readonly #conversations: Conversations;

  constructor(floor: Floor, day: AgentDay, conversations: Conversations) {
    this.#floor = floor;
    this.#day = day;
    this.#conversations = conversations;
  }

  /** A new agent, logged in at once for eight hours, for every media of the services that exist. */
  addAgent(name: string, serviceNames: readonly string[]): void {
    const floor = this.#floor;
    if (floor.agents.has(name)) return;
    const services = serviceNames.flatMap((one) => floor.services.get(one) ?? []);
    const fromHour = floor.clock.hour(floor.now);
    const agent = hireAgent(floor, {
      name,
      media: new Set(services.flatMap(({ media }) => media)),
      shift: { fromHour, lengthHours: 8 },
      duties: services.map((service) => ({ service, fromProfile: 1 })),
    });
    floor.tell(() => ({ type: "agents_list", names: [name], membershipChanged: true }));
    this.#day.login(agent, floor.now, floor.now + 8 * HOUR_MS);
  }

  /** The agent leaves: calls that ring go back to the queue, conversations end here. */
  removeAgent(name: string): void {
    const agent = this.#floor.agents.get(name);
    if (agent === undefined) return;
    agent.wantsLogout = true;
    for (const call of [...agent.calls]) this.#takeAway(call, agent);
    for (const member of agent.memberships) {
      member.line.candidates.delete(member);
      removeFrom(member.line.members, (other) => other === member);
    }
    this.#floor.agents.delete(name);
    agent.session += 1;
    agent.stay += 1;
    this.#floor.tell(() => ({ type: "agents_list", names: [name], membershipChanged: true }));
  }

  /** A new inbound service round the clock, with neither agents nor demand of its own. */
  addService(name: string, media: readonly Media[]): void {
    if (this.#floor.services.has(name)) return;
    openService(this.#floor, { name, type: "inbound", media, weight: 1, hours: undefined });
    this.#floor.tell(() => ({ type: "services_list", names: [name], membershipChanged: true }));
  }

  /** The service ends with all its calls; its agents go on with the others they have. */
  removeService(name: string): void {
    const service = this.#floor.services.get(name);
    if (service === undefined) return;
    service.isRemoved = true;
    this.#floor.services.delete(name);
    const agents = new Set(
      [...service.lines.values()].flatMap(({ members }) => members.map(({ agent }) => agent)),
    );
    for (const agent of agents) leave(agent, service);
    for (const call of [...service.calls]) this.#drop(call);
    this.#floor.tell(() => ({ type: "services_list", names: [name], membershipChanged: true }));
    for (const agent of agents) this.#floor.tell(() => ({ type: "config_change", agent: agent.name }));
  }

  #takeAway(call: CallRecord, agent: AgentRecord): void {
    if (call.phase === "ringing") {
      detachCall(call);
      this.#floor.handovers.route(call);
      return;
    }
    if (call.phase === "dialling") {
      call.line?.ledger.unreached(call);
      moveCall(this.#floor, call, "gone");
      detachCall(call);
      return;
    }
    this.#conversations.cut(call, agent);
  }

  #drop(call: CallRecord): void {
    const { agent } = call;
    if (agent !== undefined) {
      this.#conversations.cut(call, agent);
      return;
    }
    moveCall(this.#floor, call, "gone");
  }
}

function leave(agent: AgentRecord, service: ServiceRecord): void {
  removeFrom(agent.services, (one) => one === service);
  removeFrom(agent.memberships, ({ line }) => line.service === service);
  for (const line of service.lines.values()) agent.statistics.delete(line);
}

function removeFrom<T>(items: T[], isOut: (item: T) => boolean): void {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (item !== undefined && isOut(item)) items.splice(index, 1);
  }
}
