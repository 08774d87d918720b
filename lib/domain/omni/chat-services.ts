import type { EntityId, FloorContent, FloorService } from "../floor.ts";
import { agentFigures } from "./agent-figures.ts";
import type { ChatServices, ChatServicesService } from "./chat-services-answer.ts";
import { type AgentCounts, countAgents } from "./count-agents.ts";
import { type AgentBook, createAgentBook } from "./create-agent-book.ts";
import { createMediaScope, type MediaScope } from "./create-media-scope.ts";
import type { Figures } from "./figures.ts";
import type { Known } from "./known.ts";
import type { OmniOptions } from "./omni-options.ts";
import { ratioOf } from "./ratio-of.ts";
import { type ChatServicesFilters, type Selection, selectEntities } from "./select-entities.ts";
import { serviceFigures } from "./service-figures.ts";
import { sumOf } from "./sum-of.ts";

export interface ChatServicesOptions extends OmniOptions {
  /** Epoch milliseconds at which the floor is looked at; waiting times count up to it. */
  readonly nowMs: number;
}

/**
 * Omni's dashboard of digital contacts: totals, and services by name. Times are whole seconds. Every attribute is
 * always there; null = cannot be known, so that 0 means zero. Totals are of the services that are watched: one of
 * which no statistic and no call was ever told is listed with nulls, and is no part of them. A filter that names
 * nothing selects nothing (`unknownFilter` tells).
 *
 * "Of the day" is since Interact's counters were last reset (usually nightly): there is no history to count from
 * midnight. With a user, agents' statistics take the place of services', which measure somewhat differently.
 *
 * | totals            | services          | is                                         | quality |
 * |-------------------|-------------------|--------------------------------------------|---------|
 * | Fila              | Fila              | waiting, else queued, else calls that wait  | exact; of a user, contacts that wait for that agent |
 * | Recebidas         | Recebidas         | received (user: inbound)                    | approximate: since reset |
 * | Sessions          |                   | different calls with an agent, else handling | exact; ringing ones and after-call work count, as in Interact's lists |
 * |                   | Em_atendimento    | handling, else calls with an agent          | exact |
 * |                   | Atendidas         | handled, going on included (user: total)    | approximate: since reset; a user's counts what was begun |
 * | Finished_sessions | Finalizadas       | handled less what goes on or is being wrapped up | approximate: since reset, Interact counts no classifications |
 * | Current_chats     |                   | different parties with an agent             | exact but for parties of one name; null unless calls are told |
 * | Chat_aht          | Chat_aht          | (talk + hold + after call) / handled (user: (handle + after call) / total) | approximate: contacts that go on are counted before their times are |
 * | Chat_tmr          | Chat_tmr          | seconds from a message to its reply         | unavailable: the floor keeps a chat's last message only |
 * | Chat_tmr1         | Chat_tm1r         | seconds from acceptance to the first reply  | unavailable: the floor knows when a chat began, its wait included, not when it was accepted, and forgets it at its end |
 * | Total_disponíveis | Total_disponiveis | slots of agents who are logged in, paused too | exact; null unless all their devices are told |
 * | Total_telas       |                   | contacts that agents have, private ones too | exact; without private ones where only services tell calls; else null |
 * | _logged           | Logged            | agents who are logged in                    | exact in totals; services and filters by service: approximate, of agents seen to work there |
 * | _countAvailable   | CountAvailable    | those who are not paused, busy ones too     | as above |
 * | _countPaused      | CountPaused       | those in a pause, faults too                | as above |
 * | _countTalking     | CountTalking      | agents with a voice call                    | as above; null unless all their calls, or all services', are told |
 * | Offline           | Offline           | agents who are not logged in                | as above |
 * |                   | MIN_TIME          | shortest wait of a contact in queue now     | approximate: contacts that have left are not kept, time before the queue counts; null when none waits |
 * |                   | AVG_TIME          | queue_time / dequeued                       | exact since reset; null before the first, and of a user |
 * |                   | MAX_TIME          | longest_queue_time                          | exact since reset, as Interact keeps it; null of a user |
 *
 * The media filter narrows contacts and slots, not agents; only WhatsApp, which is a set of services, narrows agents
 * as a service does. Slots for chat are shared with WhatsApp. With no WhatsApp service named, its totals are null.
 */
export function chatServices(
  floor: FloorContent,
  filters: ChatServicesFilters,
  options: ChatServicesOptions,
): ChatServices {
  const scope = createMediaScope(floor, filters.media, options.whatsappServices);
  const book = createAgentBook(floor);
  const selection = selectEntities(floor, filters, { book, scope });
  const sight = { book, scope, selection };
  const rows = selection.services.map(([id, service]) => ({
    name: service.name,
    isWatched: isWatched(service),
    figures: figuresOf(id, service, sight),
    counts: countAgents(selection.agentsOf(id), book, scope),
  }));
  const watched = rows.filter((row) => row.isWatched).map(({ figures }) => figures);
  return {
    ...totalsOf(watched),
    ...agentTotals(countAgents(selection.agents, book, scope)),
    Services: rows.map(({ name, figures, counts }) => serviceRow(name, figures, counts, options.nowMs)),
  };
}

interface Sight {
  readonly book: AgentBook;
  readonly scope: MediaScope;
  readonly selection: Selection;
}

function figuresOf(id: EntityId, service: FloorService, { book, scope, selection }: Sight): Figures {
  const media = scope.mediaOf(id);
  if (selection.user === undefined) return serviceFigures(service, media);
  const [userId, user] = selection.user;
  return agentFigures(user, id, media, book.callsOf(userId));
}

function isWatched({ metrics, calls }: FloorService): boolean {
  return calls !== undefined || Object.keys(metrics).length > 0;
}

function totalsOf(all: readonly Figures[]) {
  const total = (pick: (figures: Figures) => Known): Known =>
    all.length === 0 ? null : sumOf(all.map(pick));
  return {
    Fila: total(({ waiting }) => waiting),
    Recebidas: total(({ received }) => received),
    Sessions: sessionsOf(all) ?? total(({ handling }) => handling),
    Finished_sessions: total(({ finished }) => finished),
    Current_chats: partiesOf(all),
    Chat_aht: ratioOf(
      total(({ handleSeconds }) => handleSeconds),
      total(({ handled }) => handled),
    ),
    Chat_tmr: null,
    Chat_tmr1: null,
  };
}

function agentTotals(counts: AgentCounts) {
  return {
    Total_disponíveis: counts.slots,
    Total_telas: counts.usedSlots,
    _logged: counts.logged,
    _countAvailable: counts.available,
    _countPaused: counts.paused,
    _countTalking: counts.talking,
    Offline: counts.offline,
  };
}

function serviceRow(name: string, figures: Figures, counts: AgentCounts, nowMs: number): ChatServicesService {
  return {
    Service: name,
    Chat_tm1r: null,
    Chat_aht: ratioOf(figures.handleSeconds, figures.handled),
    Chat_tmr: null,
    Atendidas: figures.handled,
    Recebidas: figures.received,
    Finalizadas: figures.finished,
    Total_disponiveis: counts.slots,
    Em_atendimento: figures.handling,
    Fila: figures.waiting,
    Logged: counts.logged,
    CountAvailable: counts.available,
    CountPaused: counts.paused,
    CountTalking: counts.talking,
    Offline: counts.offline,
    MIN_TIME: shortestWait(figures, nowMs),
    AVG_TIME: ratioOf(figures.queueSeconds, figures.dequeued),
    MAX_TIME: figures.longestQueueSeconds,
  };
}

function sessionsOf(all: readonly Figures[]): Known {
  return distinct(all, ([id]) => id);
}

/** A contact whose party is not told is a party of its own. */
function partiesOf(all: readonly Figures[]): Known {
  return distinct(all, ([id, { party }]) => (party === undefined ? `call ${id}` : `party ${party.trim()}`));
}

/** How many different contacts that an agent has, by some key; null where calls are not told, or nothing is. */
function distinct(
  all: readonly Figures[],
  keyOf: (contact: NonNullable<Figures["calls"]>[number]) => string,
): Known {
  const keys = new Set<string>();
  for (const { calls } of all) {
    if (calls === null) return null;
    for (const contact of calls) if (!contact[1].queued) keys.add(keyOf(contact));
  }
  return all.length === 0 ? null : keys.size;
}

function shortestWait({ calls }: Figures, nowMs: number): Known {
  const starts = (calls ?? []).flatMap(([, { queued, startedAt }]) =>
    queued && startedAt ? [startedAt] : [],
  );
  if (starts.length === 0) return null;
  const latest = Math.max(...starts.map((start) => Date.parse(start)));
  return Math.max(0, Math.round((nowMs - latest) / 1000));
}
