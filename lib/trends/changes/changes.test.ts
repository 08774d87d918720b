import { describe, expect, it } from "vitest";
import { driveFloor } from "../testing/driven-floor.ts";

const source = "interact";

/** A floor that has been live long enough for changes to be news. */
function settledFloor() {
  const floor = driveFloor();
  floor.link("live");
  floor.stats("SAC", { waiting: 2 });
  floor.advance(20);
  floor.stats("SAC", { waiting: 2, handling: 1 });
  return floor;
}

type Floor = ReturnType<typeof driveFloor>;

const told = (floor: Floor) => floor.trends.changes(60, 100).changes;
const kinds = (floor: Floor) => told(floor).map(({ kind }) => kind);

function hire(floor: Floor, count: number): readonly string[] {
  const names = Array.from({ length: count }, (_, index) => `A${index}`);
  const agents = names.map((name) => ({ name }));
  floor.tell({ type: "agents-listed", source, agents, complete: true, at: floor.at() });
  for (const name of names) move(floor, name, "ready_free");
  return names;
}

function move(floor: Floor, agent: string, state: string): void {
  const report = { isTransition: true, state };
  floor.tell({ type: "agent-state", source, agent, report, at: floor.at() });
}

describe("what changed", () => {
  it("tells of a queue that doubled in a short time, once", () => {
    const floor = settledFloor();
    floor.stats("SAC", { waiting: 5 });
    expect(told(floor)).toEqual([]);
    floor.advance(30);
    floor.stats("SAC", { waiting: 8 });
    floor.stats("SAC", { waiting: 9 });
    expect(told(floor)).toMatchObject([{ kind: "queue_grew", service: "interact:SAC", from: 2, to: 8 }]);
  });

  it("tells of alarms of rules, which are of no source", () => {
    const floor = settledFloor();
    const rule = {
      id: "r1",
      kpi: "waiting",
      target: "interact:SAC",
      severity: "warning",
      since: floor.at(),
      isUnknown: false,
      isQuiet: false,
    } as const;
    const alarm = {
      name: "Queue",
      scope: "service",
      target: "interact:SAC",
      value: 2,
      limit: 1,
      rule,
    } as const;
    floor.tell({ type: "alarms", source: "rules", alarms: [alarm], at: floor.at() });
    floor.tell({ type: "alarms", source: "rules", alarms: [], at: floor.at() });
    expect(told(floor)).toMatchObject([
      { kind: "alarm_cleared", alarm: "Queue", target: "interact:SAC" },
      { kind: "alarm_raised", alarm: "Queue" },
    ]);
  });

  it("tells when the longest wait passes a mark, though nothing else happens", () => {
    const floor = settledFloor();
    const calls = [{ id: "1", media: "voice", queued: true, state: "queued", durationSeconds: 0 }];
    const services = [{ name: "SAC", stats: [], calls }];
    floor.tell({ type: "service-stats", source, services, full: false, at: floor.at() });
    floor.advance(130);
    expect(told(floor)).toMatchObject([
      { kind: "wait_passed", seconds: 120 },
      { kind: "wait_passed", seconds: 60 },
    ]);
  });

  it("tells of each agent in fault, and of pauses only when many take one together", () => {
    const floor = settledFloor();
    const names = hire(floor, 20);
    for (const name of names.slice(0, 2)) move(floor, name, "custom_pause");
    move(floor, "A19", "timeout_fail_pause");
    expect(kinds(floor)).toEqual(["agent_faulted"]);
    for (const name of names.slice(2, 4)) move(floor, name, "custom_pause");
    expect(kinds(floor)).toEqual(["agents_paused", "agent_faulted"]);
    expect(told(floor)[0]).toMatchObject({ count: 3, of: 20 });
  });

  it("tells that the link was lost and is back, and takes nothing learnt anew for news", () => {
    const floor = settledFloor();
    floor.link("down");
    floor.advance(40);
    floor.link("live");
    floor.stats("SAC", { waiting: 60 });
    floor.advance(60);
    expect(told(floor)).toMatchObject([
      { kind: "link_restored", afterSeconds: 40 },
      { kind: "link_lost", link: "down" },
    ]);
  });

  it("keeps the last 300 and says since when it is complete", () => {
    const floor = settledFloor();
    hire(floor, 2);
    for (let index = 0; index < 400; index += 1) {
      move(floor, "A1", "timeout_fail_pause");
      move(floor, "A1", "ready_free");
      floor.advance(1);
    }
    const { since, changes } = floor.trends.changes(60, 1000);
    expect(changes).toHaveLength(300);
    expect(since).toBe(changes.at(-1)?.at);
    expect(changes[0]?.id).toBe(400);
  });
});
