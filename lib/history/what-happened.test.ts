import { expect, it } from "vitest";
import type { CallReport, FloorEvent } from "@/lib/domain/index.ts";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { driveHistory } from "./testing/drive-history.ts";

const all = { kind: "all" } as const;
const source = "interact";
const start = "2026-11-21T12:00:00.000Z";

function state(agent: string, name: string, at: string): FloorEvent {
  return { type: "agent-state", source, agent, report: { state: name, isTransition: true }, at };
}

function queue(calls: readonly CallReport[], at: string): FloorEvent {
  const services = [{ name: "SAC", stats: [{ media: "voice", values: { waiting: calls.length } }], calls }];
  return { type: "service-stats", source, services, full: false, at };
}

const call = (id: string, more: Partial<CallReport> = {}): CallReport => ({
  ...{ id, media: "voice", queued: true, state: "queued", party: "11999990000" },
  ...more,
});

onEachDatabase(({ open }) => {
  async function drive() {
    const driven = await driveHistory(await open(), { start });
    driven.floor.link("live");
    const range = () => ({ fromMs: Date.parse(start), toMs: driven.floor.nowMs() });
    const page = () => ({ ...range(), scope: all, limit: 50 });
    return { ...driven, range, page };
  }

  it("tells the day of an agent, and does not call a state known that nobody saw the end of", async () => {
    const { floor, history, pass, range } = await drive();
    floor.tell(state("Ana", "ready_free", floor.at()));
    await pass(60);
    floor.tell(state("Ana", "ready_service", floor.at()));
    await pass(120);
    floor.link("down");
    await pass(60);
    floor.link("live");
    floor.tell({
      ...{ type: "agent-state", source, agent: "Ana", at: floor.at() },
      report: { state: "ready_free", isTransition: false },
    });
    await pass(30);
    const { spans, gaps } = await history.agent("interact:Ana", range(), all);
    const lost = "2026-11-21T12:03:00.000Z";
    expect(gaps).toMatchObject([{ from: lost, to: "2026-11-21T12:04:00.000Z", reason: "not_live" }]);
    expect(
      spans.map(({ from, to, presence, endIsFloor }) => [
        from.slice(11, 19),
        to?.slice(11, 19),
        presence,
        endIsFloor,
      ]),
    ).toEqual([
      ["12:00:00", "12:01:00", "available", undefined],
      ["12:01:00", "12:03:00", "busy", true],
      ["12:04:00", undefined, "available", undefined],
    ]);
    expect(spans[2]?.startIsFloor).toBe(true);
  });

  it("follows a contact from its queue to its end, and one that gave up", async () => {
    const { floor, history, pass, page } = await drive();
    const startedAt = floor.at();
    floor.tell(queue([call("1", { durationSeconds: 0 }), call("2", { durationSeconds: 0 })], floor.at()));
    await pass(30);
    floor.tell(
      queue(
        [
          call("1", { queued: false, agent: "Ana", state: "busy", durationSeconds: 30 }),
          call("2", { durationSeconds: 30 }),
        ],
        floor.at(),
      ),
    );
    await pass(15);
    floor.tell(
      queue([call("1", { queued: false, agent: "Ana", state: "busy", durationSeconds: 45 })], floor.at()),
    );
    await pass(60);
    floor.tell(queue([], floor.at()));
    await pass(10);
    const { contacts } = await history.contacts(page());
    const told = contacts
      .map(({ id: _id, ...rest }) => rest)
      .sort((a, b) => a.outcome.localeCompare(b.outcome));
    const common = { service: "interact:SAC", media: "voice", party: "11999990000", startedAt };
    expect(told).toEqual([
      {
        ...common,
        ...{ outcome: "handled", agent: "interact:Ana", waitSeconds: 30 },
        ...{ answeredAt: "2026-11-21T12:00:30.000Z", endedAt: "2026-11-21T12:01:45.000Z" },
      },
      { ...common, outcome: "left_queue", waitSeconds: 45, endedAt: "2026-11-21T12:00:45.000Z" },
    ]);
    const left = await history.contacts({ ...page(), outcome: "left_queue" });
    expect(left.contacts.map(({ waitSeconds }) => waitSeconds)).toEqual([45]);
    const long = await history.contacts({ ...page(), minWaitSeconds: 40 });
    expect(long.contacts).toHaveLength(1);
  });

  it("does not say that a contact gave up which ended while nobody heard the source", async () => {
    const { floor, history, pass, page } = await drive();
    floor.tell(queue([call("1", { durationSeconds: 0 })], floor.at()));
    await pass(30);
    floor.link("down");
    await pass(60);
    floor.tell(queue([], floor.at()));
    floor.link("live");
    await pass(40);
    const { contacts } = await history.contacts(page());
    expect(contacts).toMatchObject([{ outcome: "unknown", endedAt: "2026-11-21T12:00:30.000Z" }]);
  });

  it("keeps an alarm with its worst, who saw it, and its end", async () => {
    const { floor, history, pass, page } = await drive();
    const alarm = { name: "max_queue_length", scope: "service", target: "SAC", limit: 5 } as const;
    floor.tell({ type: "alarms", source, alarms: [{ ...alarm, value: 6 }], at: floor.at() });
    await pass(20);
    floor.tell({ type: "alarms", source, alarms: [{ ...alarm, value: 9 }], at: floor.at() });
    const [id = ""] = Object.keys(floor.hub.subscribe(() => undefined, AbortSignal.abort()).content.alarms);
    const acknowledged = { by: "sofia", at: floor.at() };
    floor.tell({ type: "alarm-marks", alarm: id, marks: { acknowledged } });
    await pass(20);
    floor.tell({ type: "alarms", source, alarms: [], at: floor.at() });
    await pass(5);
    const { alarms } = await history.alarms(page());
    expect(alarms).toMatchObject([
      { alarm: "max_queue_length", target: "interact:SAC", worst: 9, limit: 5, acknowledged },
    ]);
    expect(alarms[0]?.clearedAt).toBe("2026-11-21T12:00:40.000Z");
  });

  it("tells whoever may see one service its contacts, without agents who are not theirs", async () => {
    const { floor, history, pass, page } = await drive();
    floor.tell(
      queue([call("1", { queued: false, agent: "Ana", state: "busy", durationSeconds: 3 })], floor.at()),
    );
    await pass(5);
    const asked = async (services: readonly string[], agents: readonly string[]) =>
      (await history.contacts({ ...page(), scope: { kind: "lists", services, agents } })).contacts;
    expect(await asked(["interact:SAC"], [])).toMatchObject([{ service: "interact:SAC", outcome: "open" }]);
    expect(JSON.stringify(await asked(["interact:SAC"], []))).not.toContain("Ana");
    expect(await asked(["interact:Vendas"], [])).toEqual([]);
  });
});
