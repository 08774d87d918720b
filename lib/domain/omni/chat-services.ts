import type { FloorContent } from "../floor.ts";
import type { ChatServices, ChatServicesService } from "./chat-services-answer.ts";
import type { Known } from "./known.ts";
import type { OmniAttributeId } from "./omni-attributes.ts";
import { type ChatService, type ChatServicesOptions, readChatServices } from "./read-chat-services.ts";
import type { ChatServicesFilters } from "./select-entities.ts";

/**
 * Omni's dashboard of digital contacts: totals, and services by name. Times are whole seconds. Every attribute is
 * always there; null = cannot be known, so that 0 means zero.
 *
 * Which quality a value has is derived for each from what the floor knows (`readAttribute`), never from this table, which
 * says what it is at best. "Of the day" is since local midnight, over resets: exact where the midnight was seen; else
 * approximate, since the counters were last reset, or since the last word before or the first after midnight. With a
 * user, agents' statistics and days take the place of services', which measure somewhat differently.
 *
 * | totals            | services          | is                                         | quality |
 * |-------------------|-------------------|--------------------------------------------|---------|
 * | Fila              | Fila              | waiting, else queued, else calls that wait  | exact; of a user, contacts that wait for that agent |
 * | Recebidas         | Recebidas         | received of the day (user: inbound)         | exact |
 * | Sessions          |                   | different calls with an agent, else handling | exact; ringing ones and after-call work count, as in Interact's lists |
 * |                   | Em_atendimento    | handling, else calls with an agent          | exact |
 * |                   | Atendidas         | handled of the day, going on included (user: total) | exact; of a user approximate, contacts begun are counted |
 * | Finished_sessions | Finalizadas       | ends that agents told; else handled less what goes on or is being wrapped up | exact where all agents were heard since midnight; else approximate |
 * | Current_chats     |                   | different parties with an agent             | exact but for parties of one name; null unless calls are told |
 * | Chat_aht          | Chat_aht          | (talk + hold + after call) / handled (user: (handle + after call) / total) | approximate: contacts that go on are counted before their times are |
 * | Chat_tmr          | Chat_tmr          | seconds from a message to its reply         | exact where all agents were heard since midnight; approximate in part; else null |
 * | Chat_tmr1         | Chat_tm1r         | seconds from acceptance to the first reply  | as above, of chats that were seen to be accepted |
 * | Total_disponíveis | Total_disponiveis | slots of agents who are logged in, paused too | exact in totals; null unless all their devices are told |
 * | Total_telas       |                   | contacts that agents have, private ones too | exact; approximate where only services tell calls, without private ones; else null |
 * | _logged           | Logged            | agents who are logged in                    | exact in totals; of services and by service approximate, of agents seen there |
 * | _countAvailable   | CountAvailable    | those who are not paused, busy ones too     | as above |
 * | _countPaused      | CountPaused       | those in a pause, faults too                | as above |
 * | _countTalking     | CountTalking      | agents with a voice call                    | as above; null unless all their calls, or all services', are told |
 * | Offline           | Offline           | agents who are not logged in                | as above |
 * |                   | MIN_TIME          | shortest wait that was seen to end today, else of a contact in queue now | approximate: read from lists of calls |
 * |                   | AVG_TIME          | queue_time / dequeued of the day            | exact; null before the first, and of a user |
 * |                   | MAX_TIME          | longest_queue_time                          | exact where the counters began the day at 0; else approximate, since their reset; null of a user |
 *
 * The media filter narrows contacts and slots, not agents; only WhatsApp, which is a set of services, narrows agents
 * as a service does. Slots for chat are shared with WhatsApp. With no WhatsApp service named, its totals are null.
 */
export function chatServices(
  floor: FloorContent,
  filters: ChatServicesFilters,
  options: ChatServicesOptions,
): ChatServices {
  const { total, services } = readChatServices(floor, filters, options);
  const value = (attribute: OmniAttributeId): Known => total(attribute).value ?? null;
  return {
    Fila: value("queue"),
    Recebidas: value("received"),
    Sessions: value("sessions"),
    Finished_sessions: value("finished"),
    Current_chats: value("current_chats"),
    Chat_aht: value("aht"),
    Chat_tmr: value("reply_time"),
    Chat_tmr1: value("first_reply_time"),
    Total_disponíveis: value("capacity"),
    Total_telas: value("used_slots"),
    _logged: value("logged"),
    _countAvailable: value("available"),
    _countPaused: value("paused"),
    _countTalking: value("talking"),
    Offline: value("offline"),
    Services: services.map(serviceRow),
  };
}

function serviceRow({ name, read }: ChatService): ChatServicesService {
  const value = (attribute: OmniAttributeId): Known => read(attribute).value ?? null;
  return {
    Service: name,
    Chat_tm1r: value("first_reply_time"),
    Chat_aht: value("aht"),
    Chat_tmr: value("reply_time"),
    Atendidas: value("handled"),
    Recebidas: value("received"),
    Finalizadas: value("finished"),
    Total_disponiveis: value("capacity"),
    Em_atendimento: value("handling"),
    Fila: value("queue"),
    Logged: value("logged"),
    CountAvailable: value("available"),
    CountPaused: value("paused"),
    CountTalking: value("talking"),
    Offline: value("offline"),
    MIN_TIME: value("min_wait"),
    AVG_TIME: value("avg_wait"),
    MAX_TIME: value("max_wait"),
  };
}
