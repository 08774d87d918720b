import { AgentDay } from "./agents/agent-day";
import { AgentHabits } from "./agents/agent-habits";
import { BreakPlanner } from "./agents/break-planner";
import { PauseDesk } from "./agents/pause-desk";
import { staffFloor } from "./agents/staff-floor";
import { Arrivals } from "./calls/arrivals";
import { ChatExchange } from "./calls/chat-exchange";
import { Conversations } from "./calls/conversations";
import { Dialler } from "./calls/dialler";
import { Holds } from "./calls/holds";
import { Offers } from "./calls/offers";
import { Routing } from "./calls/routing";
import { servicePlans } from "./catalogue/service-plans";
import { Commands } from "./commands";
import { Floor } from "./floor";
import { Roster } from "./roster";
import { openService } from "./services/open-service";
import { setDemand } from "./services/set-demand";
import { OfficeClock } from "./time/office-clock";
import type { WorldOptions } from "./world-options";

const HOUR_MS = 3_600_000;
const DEFAULT_START = Date.UTC(2026, 2, 10, 13, 20);

/** The contact centre of `createWorld` with its inner records, which only the room itself may touch. */
export function openHouse(options: WorldOptions) {
  const {
    agents = 60,
    services = 12,
    startAt = DEFAULT_START,
    intensity = 1,
    scenario = "busy-hour",
  } = options;
  if (!(agents >= 0 && agents <= 5000)) throw new RangeError(`agents must be 0 to 5000, not ${agents}`);
  if (!(services >= 0 && services <= 500)) throw new RangeError(`services must be 0 to 500, not ${services}`);
  const isLively = scenario !== "still";
  const hoursBefore = isLively ? (options.hoursBefore ?? usualHoursBefore(agents)) : 0;
  const clock = officeClock(options.timezone ?? "America/Sao_Paulo", startAt, scenario === "calendar");
  const floor = new Floor(options.seed ?? 1, clock, startAt - hoursBefore * HOUR_MS, isLively);
  for (const plan of servicePlans(services)) openService(floor, plan);
  staffFloor(floor, agents);
  const crew = gatherCrew(floor);
  for (const agent of [...floor.agents.values()]) crew.day.begin(agent);
  if (isLively) openLines(floor, crew, intensity);
  floor.runUntil(startAt);
  floor.isRehearsing = false;
  resumeChats(floor, crew.chats);
  return { floor, crew };
}

function usualHoursBefore(agents: number): number {
  return Math.min(3, Math.max(0.75, 2500 / Math.max(1, agents)));
}

function officeClock(timezone: string, startAt: number, isCalendar: boolean): OfficeClock {
  const trueHour = Math.floor(new OfficeClock(timezone, 0).hour(startAt));
  return new OfficeClock(timezone, isCalendar ? 0 : (10 - trueHour) * HOUR_MS);
}

function gatherCrew(floor: Floor) {
  const pauses = new PauseDesk(floor);
  const chats = new ChatExchange(floor);
  const conversations = new Conversations(floor, new Holds(floor), chats);
  const routing = new Routing(floor, new Offers(floor, conversations, pauses));
  const arrivals = new Arrivals(floor);
  const day = new AgentDay(floor, pauses, new BreakPlanner(floor, pauses), new AgentHabits(floor, pauses));
  floor.handovers = {
    agentFreed: (agent) => {
      day.settle(agent);
      routing.takeNext(agent);
    },
    route: (call) => routing.route(call),
    handOver: (call, line) => arrivals.handOver(call, line),
    callBackLater: (call) => arrivals.callBackLater(call),
  };
  const commands = new Commands(floor, pauses, day);
  const roster = new Roster(floor, day, conversations);
  return { arrivals, chats, commands, day, dialler: new Dialler(floor, conversations), roster };
}

function openLines(floor: Floor, crew: ReturnType<typeof gatherCrew>, intensity: number): void {
  setDemand(floor, intensity);
  for (const service of floor.services.values()) {
    for (const line of service.lines.values()) {
      if (service.type === "inbound") crew.arrivals.open(line);
      else crew.dialler.open(line);
    }
  }
  crew.commands.resetAtMidnight();
}

function resumeChats(floor: Floor, chats: ChatExchange): void {
  for (const { calls } of floor.agents.values()) {
    for (const call of calls) {
      if (call.media === "chat" && call.phase === "talking" && call.agent) chats.begin(call, call.agent);
    }
  }
}
