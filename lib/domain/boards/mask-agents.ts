import type { EntityId, FloorAgent, FloorAlarm, FloorCall, FloorContent, FloorService } from "../floor.ts";
import { own } from "../own.ts";
import { memoise } from "../scope/memoise.ts";
import type { BoardPrivacy } from "./board.ts";
import { initialsOf } from "./initials-of.ts";

/**
 * A name that tells nobody who is meant, always the same one for the same id, such as the first letters of a keyed hash.
 * It must be the same function for all floors of a screen.
 */
export type OpaqueName = (id: string) => string;

type Mask = (content: FloorContent) => FloorContent;
type Keyed<T> = Readonly<Record<string, T>>;

const masks = new WeakMap<BoardPrivacy, { readonly opaque: OpaqueName; readonly mask: Mask }>();

/**
 * A floor as a screen may have it that anybody may stand before. Parties of contacts get opaque names on every board, and
 * nobody's word about an alarm is told. Unless agents are shown by name, their names and ids go: they have initials
 * (`aliases`) or an opaque name, opaque ids wherever they are referred to, and neither extension nor who changed their
 * state. With `hidesPauseReasons` no pause has a name. Every count and figure stays as it is. Memoised by the privacy
 * object, so that what did not change stays the same object.
 */
export function maskAgents(content: FloorContent, privacy: BoardPrivacy, opaque: OpaqueName): FloorContent {
  const kept = masks.get(privacy);
  if (kept?.opaque === opaque) return kept.mask(content);
  const mask = createMask(privacy, opaque);
  masks.set(privacy, { opaque, mask });
  return mask(content);
}

function createMask(privacy: BoardPrivacy, opaque: OpaqueName): Mask {
  const isNamed = privacy.agents === "names";
  const opaqueIds = rememberIds((id) => opaqueId(id, opaque));
  const agentId = (id: EntityId): EntityId => (isNamed ? id : opaqueIds(id));
  const call = (value: FloorCall): FloorCall => maskCall(value, agentId, opaque);
  const service = memoise((value: FloorService): FloorService => withCalls(value, call));
  const agent = memoise((value: FloorAgent): FloorAgent => {
    const shown = privacy.hidesPauseReasons ? withoutReasons(value) : value;
    return withCalls(isNamed ? shown : withoutName(shown, privacy, opaque), call);
  });
  const alarm = memoise((value: FloorAlarm) => maskAlarm(value, agentId));
  const services = memoise((all: Keyed<FloorService>) => mapped(all, same, service));
  const agents = memoise((all: Keyed<FloorAgent>) => mapped(all, agentId, agent));
  const alarms = memoise((all: Keyed<FloorAlarm>) => mapped(all, (id) => alarmId(all, id, agentId), alarm));
  const agentDays = memoise((all: NonNullable<FloorContent["agentDays"]>) => mapped(all, agentId, same));
  return memoise((content) => ({
    ...content,
    services: services(content.services),
    agents: agents(content.agents),
    alarms: alarms(content.alarms),
    pauses: privacy.hidesPauseReasons ? {} : content.pauses,
    // Orders name people, and no tile shows them.
    commands: {},
    ...(content.agentDays === undefined ? {} : { agentDays: agentDays(content.agentDays) }),
  }));
}

/** A floor has some thousands of agents; names without end start the memory again. */
const mostIds = 20_000;

/** Every agent is asked for on every floor, and a keyed hash has its price. */
function rememberIds(write: (id: EntityId) => EntityId): (id: EntityId) => EntityId {
  const written = new Map<EntityId, EntityId>();
  return (id) => {
    const known = written.get(id) ?? write(id);
    if (written.size >= mostIds) written.clear();
    written.set(id, known);
    return known;
  };
}

function same<T>(value: T): T {
  return value;
}

function mapped<T>(all: Keyed<T>, id: (id: string) => string, change: (value: T) => T): Keyed<T> {
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [id(key), change(value)]));
}

/** Under the same source, so that it is an id like any other. */
function opaqueId(id: EntityId, opaque: OpaqueName): EntityId {
  return `${id.slice(0, id.indexOf(":") + 1)}${opaque(id)}`;
}

/** The id of an alarm about an agent may be made of the agent's. */
function alarmId(all: Keyed<FloorAlarm>, id: string, agentId: (id: EntityId) => EntityId): string {
  const alarm = own(all, id);
  return alarm?.scope === "agent" && agentId(alarm.target) !== alarm.target ? agentId(id) : id;
}

function maskAlarm(alarm: FloorAlarm, agentId: (id: EntityId) => EntityId): FloorAlarm {
  const { acknowledged, ...rest } = alarm;
  return {
    ...rest,
    ...(alarm.scope === "agent" ? { target: agentId(alarm.target) } : {}),
    ...(acknowledged === undefined ? {} : { acknowledged: { by: "", at: acknowledged.at } }),
  };
}

function withCalls<T extends { readonly calls?: Keyed<FloorCall> }>(
  holder: T,
  call: (value: FloorCall) => FloorCall,
): T {
  return holder.calls === undefined ? holder : { ...holder, calls: mapped(holder.calls, same, call) };
}

function maskCall(call: FloorCall, agentId: (id: EntityId) => EntityId, opaque: OpaqueName): FloorCall {
  const { agent, party, ...rest } = call;
  return {
    ...rest,
    ...(agent === undefined ? {} : { agent: agentId(agent) }),
    // The same party is still the same: contacts of one are counted once.
    ...(party === undefined ? {} : { party: opaque(`party ${party.trim()}`) }),
  };
}

function withoutName(agent: FloorAgent, { agents }: BoardPrivacy, opaque: OpaqueName): FloorAgent {
  const { extension: _extension, changedBy: _changedBy, ...rest } = agent;
  const name = agents === "aliases" ? initialsOf(agent.name) : opaque(`${agent.source}:${agent.name}`);
  return { ...rest, name };
}

/** A pause without its reason, nor anything that tells it. */
function withoutReasons(agent: FloorAgent): FloorAgent {
  const { pause: _pause, pendingPause: _pending, stateId: _stateId, ...rest } = agent;
  const isPaused = agent.presence === "paused" && agent.state !== undefined;
  return { ...rest, ...(isPaused ? { state: "pause" } : {}), states: {} };
}
