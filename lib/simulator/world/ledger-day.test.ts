import { describe, expect, it } from "vitest";
import { ledgerFaults } from "./books/ledger-faults";
import type { Floor } from "./floor";
import { openHouse } from "./open-house";
import type { AgentRecord, LineRecord } from "./records";
import { Random } from "./time/random";

const HOUR_MS = 3_600_000;
const MIDNIGHT = Date.UTC(2026, 2, 10, 3);

describe("the books of a whole day", () => {
  it.each([1, 22, 333, 4444])("add up at every instant, resets at midnight included (seed %i)", (seed) => {
    const { floor, crew } = openHouse({
      seed,
      agents: 40,
      services: 14,
      scenario: "calendar",
      startAt: MIDNIGHT + 1000,
    });
    const moments = new Random(seed + 1);
    let instant = floor.now;
    while (instant < MIDNIGHT + 25 * HOUR_MS) {
      instant += moments.between(1000, 20 * 60_000);
      floor.runUntil(instant);
      meddle(floor, moments, crew.commands);
      expect([...linesOf(floor)].flatMap(faultsOf)).toEqual([]);
      expect([...floor.agents.values()].flatMap((agent) => agentFaults(agent, floor.now))).toEqual([]);
    }
  });

  it("agree with what the agents wrote down while nobody resets anything", () => {
    const { floor } = openHouse({
      seed: 9,
      agents: 50,
      services: 14,
      scenario: "calendar",
      startAt: MIDNIGHT + 10 * HOUR_MS,
    });
    for (let hour = 11; hour < 23; hour += 1) {
      floor.runUntil(MIDNIGHT + hour * HOUR_MS);
      for (const line of linesOf(floor)) expect(agentSums(floor, line)).toEqual(lineSums(line));
    }
  });

  it("see every way a contact can end", () => {
    const { floor } = openHouse({ seed: 5, agents: 120, services: 20, intensity: 1.4, hoursBefore: 4 });
    const seen = (name: Parameters<LineRecord["ledger"]["value"]>[0]) =>
      [...linesOf(floor)].reduce((sum, line) => sum + line.ledger.value(name), 0);
    for (const name of [
      "immediate_handled",
      "handled_awt",
      "dequeued",
      "overflowed_by_time",
      "overflowed_by_size",
      "out_operation",
      "before_queue_abandoned",
      "in_queue_abandoned",
      "branch_abandoned",
      "agente_abandoned",
      "hold",
      "no_response",
      "generated_abandoned",
      "received_abandoned",
      "after_call_amnt",
      "talk_time",
      "queue_time",
      "ringing_time",
      "calling_time",
      "hold_time",
      "after_call_work_time",
      "consult_time",
      "overflowed_call_time",
      "abandoned_time",
      "handled_profile_2",
      "handled_profile_5",
      "abandoned_profile_3",
      "callback_handled",
      "callback_rejected",
      "outbound_before_handle_time",
      "outbound_handle_time",
      "longest_queue_time",
      "longest_handle_time",
      "longest_abandoned_call_time",
      "longest_overflowed_call_time",
      "longest_abandoned_in_queue_time",
    ] as const) {
      expect(seen(name), name).toBeGreaterThan(0);
    }
  });
});

function* linesOf(floor: Floor): Generator<LineRecord> {
  for (const service of floor.services.values()) yield* service.lines.values();
}

/** A supervisor who resets and pauses at whim. */
function meddle(
  floor: Floor,
  random: Random,
  commands: ReturnType<typeof openHouse>["crew"]["commands"],
): void {
  const services = [...floor.services.keys()];
  const agents = [...floor.agents.keys()];
  const service = services[random.whole(0, services.length - 1)] ?? "";
  const agent = agents[random.whole(0, agents.length - 1)] ?? "";
  const draw = random.next();
  if (draw < 0.05) commands.resetServiceStatistics(service);
  else if (draw < 0.1) commands.resetAgentStatistics(agent);
  else if (draw < 0.2) commands.setAgentState(agent, random.chance(0.5) ? 2 : 102, "sofia");
  else if (draw < 0.25) commands.logoutAgent(agent, "sofia");
}

function faultsOf(line: LineRecord): string[] {
  const statistics = line.ledger.read();
  const tallies = line.ledger.tallies();
  const calls = [...line.service.calls].filter((call) => call.line === line);
  const count = (...phases: string[]) => calls.filter(({ phase }) => phases.includes(phase)).length;
  const gauges = {
    waiting: count("queued"),
    handling: count("talking"),
    generating: count("dialling"),
    before_handling: count("greeting", "ringing"),
    classifying: count("classifying"),
    after_call_working: count("after_call"),
    terminating: count("terminating"),
    consultation: calls.filter(({ consultationCallId }) => consultationCallId !== undefined).length,
  };
  const wrong = Object.entries(gauges).filter(
    ([name, seen]) => new Map(Object.entries(statistics)).get(name) !== seen,
  );
  const where = `${line.service.name} ${line.media}`;
  return [
    ...ledgerFaults(statistics, tallies).map((fault) => `${where}: ${fault}`),
    ...wrong.map(([name, seen]) => `${where}: ${name} should be ${seen}`),
    ...(line.queue.length === gauges.waiting ? [] : [`${where}: queue of ${line.queue.length}`]),
  ];
}

function agentFaults(agent: AgentRecord, now: number): string[] {
  const faults: string[] = [];
  for (const page of agent.statistics.values()) {
    if (page.total !== page.inbound + page.outbound) faults.push(`${agent.name}: total`);
    if (page.abandoned !== page.inbound_abandoned + page.outbound_abandoned)
      faults.push(`${agent.name}: abandoned`);
    if (page.talk_time !== page.handle_time - page.hold_time + page.consult_time)
      faults.push(`${agent.name}: talk`);
  }
  const isBusy = agent.state === "ready_service" || agent.state === "ready_private";
  if (isBusy !== agent.calls.length > 0)
    faults.push(`${agent.name}: ${agent.state} with ${agent.calls.length} calls`);
  if ((agent.loginAt === undefined) !== (agent.state === "not_logged_in"))
    faults.push(`${agent.name}: login`);
  if (agent.prePause !== undefined && !isBusy) faults.push(`${agent.name}: pre-pause in ${agent.state}`);
  for (const { media } of agent.devices) {
    const used = agent.calls.filter((call) => call.media === media).length;
    if (used > agent.slots[media]) faults.push(`${agent.name}: ${used} of ${media}`);
  }
  if (agent.stateSince > now) faults.push(`${agent.name}: since the future`);
  return faults;
}

function agentSums(floor: Floor, line: LineRecord) {
  const pages = [...floor.agents.values()].flatMap(({ statistics }) => statistics.get(line) ?? []);
  const sum = (
    name: "total" | "hold" | "hold_time" | "consult_time" | "after_call_work_time" | "after_call_work",
  ) => pages.reduce((total, page) => total + page[name], 0);
  return [
    sum("total"),
    sum("hold"),
    sum("hold_time"),
    sum("consult_time"),
    sum("after_call_work_time"),
    sum("after_call_work"),
  ];
}

function lineSums({ ledger }: LineRecord) {
  return (
    ["handled", "hold", "hold_time", "consult_time", "after_call_work_time", "after_call_amnt"] as const
  ).map((name) => ledger.value(name));
}
