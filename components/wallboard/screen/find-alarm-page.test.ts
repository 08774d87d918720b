import { describe, expect, it } from "vitest";
import {
  type BoardPage,
  emptyFloor,
  type FloorAlarm,
  type FloorDocument,
  type Tile,
} from "@/lib/domain/index.ts";
import { findAlarmPage } from "./find-alarm-page.ts";

const place = { x: 0, y: 0, w: 3, h: 3 };
const page = (id: string, ...tiles: readonly Tile[]): BoardPage => ({ id, tiles });
const waiting = (services: "all" | readonly string[]): Tile => ({
  ...place,
  id: "w",
  kind: "waiting_calls",
  services,
});
const alarms: Tile = { ...place, id: "a", kind: "alarms" };
const people: Tile = { ...place, id: "p", kind: "agents_list", services: "all" };

const overloaded: FloorAlarm = {
  source: "interact",
  name: "max_queue_length",
  scope: "service",
  target: "interact:Sales",
  value: 20,
  limit: 10,
  since: "2026-11-26T13:00:00Z",
  severity: "critical",
};

function floorWith(...raised: readonly Partial<FloorAlarm>[]): FloorDocument {
  const entries = raised.map((change, index) => [`alarm-${index}`, { ...overloaded, ...change }] as const);
  return {
    ...emptyFloor,
    epoch: "e",
    revision: 1,
    serverTime: "2026-11-26T13:01:00Z",
    build: "b",
    alarms: Object.fromEntries(entries),
  };
}

describe("the page that a critical alarm brings", () => {
  const board = {
    pages: [page("all", waiting("all")), page("alarms", alarms), page("sales", waiting(["interact:Sales"]))],
  };

  it("is the one about its service", () => {
    expect(findAlarmPage(board, floorWith({}))).toEqual({ page: 2, alarm: "alarm-0 2026-11-26T13:00:00Z" });
  });

  it("is the one that lists alarms where none is about its service, else one about all services", () => {
    const other = floorWith({ target: "interact:Support" });
    expect(findAlarmPage(board, other)?.page).toBe(1);
    expect(findAlarmPage({ pages: [page("clock"), page("all", waiting("all"))] }, other)?.page).toBe(1);
  });

  it("of an agent is the one that lists people", () => {
    const agent = floorWith({ scope: "agent", target: "interact:Ana" });
    expect(findAlarmPage({ pages: [page("all", waiting("all")), page("people", people)] }, agent)?.page).toBe(
      1,
    );
  });

  it("is none for a warning, for one that somebody looks after, and for one that nobody knows to hold", () => {
    const calm = { acknowledged: { by: "sofia", at: "2026-11-26T13:00:30Z" } };
    for (const change of [{ severity: "warning" as const }, calm, { isUnknown: true }])
      expect(findAlarmPage(board, floorWith(change))).toBeUndefined();
  });

  it("is none where no page shows it", () => {
    expect(findAlarmPage({ pages: [page("people", people)] }, floorWith({}))).toBeUndefined();
  });
});
