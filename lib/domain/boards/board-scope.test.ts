import { describe, expect, it } from "vitest";
import type { FloorContent } from "../floor.ts";
import { readServiceKpi } from "../kpi/read-service-kpi.ts";
import { serviceKpis } from "../kpi/service-kpis.ts";
import { omniAttributes } from "../omni/omni-attributes.ts";
import { readChatServices } from "../omni/read-chat-services.ts";
import { readChatsDashboard } from "../omni/read-chats-dashboard.ts";
import { narrow } from "../scope/narrow.ts";
import type { Board, Tile } from "./board.ts";
import { boardScope } from "./board-scope.ts";
import { maskAgents } from "./mask-agents.ts";
import { boardFloor } from "./testing/board-floor.ts";
import { boardOf } from "./testing/board-of.ts";

const place = { x: 0, y: 0, w: 1, h: 1 };
const [sac, vendas] = ["interact:SAC", "interact:Vendas"];
const waiting: Tile = { id: "a", kind: "kpi", kpi: "waiting", services: [sac], ...place };
const byState: Tile = { id: "b", kind: "agents_by_state", services: [sac], ...place };
const clock: Tile = { id: "c", kind: "clock", hasDate: true, ...place };
const people = Object.keys(boardFloor.agents);
/** No hash, but as short and as telling. */
const opaque = (id: string) =>
  `x${[...id].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 99991, 7)}`;

const shownBy = (board: Board, floor: FloorContent = boardFloor) => {
  const { scope, topics } = boardScope(board, floor);
  return narrow(floor, scope, topics);
};

describe("what a screen is sent of the floor", () => {
  it("are the services that its board names, and no agent where no tile counts agents", () => {
    const { services, agents, commands } = shownBy(boardOf([waiting, clock]));
    expect([Object.keys(services), agents, commands]).toEqual([[sac], {}, {}]);
    expect(JSON.stringify(services)).not.toContain("Maria");
  });

  it("are the agents of these services where a tile counts them", () => {
    const tiles: readonly Tile[] = [
      byState,
      { ...waiting, kpi: "ready" },
      { id: "d", kind: "agents_list", services: [sac], ...place },
      { id: "e", kind: "services_table", services: [sac], columns: ["paused"], order: "by_name", ...place },
    ];
    for (const tile of tiles)
      expect(Object.keys(shownBy(boardOf([tile])).agents), tile.id).toEqual([
        "interact:Maria da Silva",
        "interact:Ana Lima",
      ]);
  });

  it("is everything that a board of all services shows", () => {
    expect(Object.keys(shownBy(boardOf([{ ...byState, services: "all" }])).agents)).toEqual(people);
    const { services, agents } = shownBy(boardOf([{ ...waiting, services: "all" }]));
    expect([Object.keys(services).length, agents]).toEqual([3, {}]);
  });

  it("are alarms of what is shown, and of everything on a board about no service", () => {
    const targets = (board: Board) => Object.values(shownBy(board).alarms).map(({ target }) => target);
    expect(targets(boardOf([waiting]))).toEqual([sac]);
    expect(targets(boardOf([byState]))).toEqual([sac, "interact:Maria da Silva"]);
    expect(targets(boardOf([{ ...waiting, services: [vendas] }]))).toEqual([]);
    expect(targets(boardOf([clock]))).toHaveLength(2);
    expect(shownBy(boardOf([clock])).services).toEqual({});
  });

  it("follows the agents who come to a service, and is the same object while they are the same", () => {
    const board = boardOf([byState]);
    const { scope } = boardScope(board, boardFloor);
    const later = { ...boardFloor, agents: { ...boardFloor.agents } };
    expect(boardScope(board, later).scope).toBe(scope);
    const joao = boardFloor.agents["interact:joao.souza"];
    const joined = joao && { ...joao, services: [sac] };
    const after = { ...later, agents: { ...later.agents, ...(joined && { "interact:joao.souza": joined }) } };
    expect(Object.keys(shownBy(board, after).agents)).toContain("interact:joao.souza");
  });

  const context = (floor: FloorContent) => ({ floor, nowMs: Date.parse("2026-11-21T12:01:00.000Z") });
  const wide = boardOf([byState, { ...waiting, services: [sac, vendas], kpi: "ready" }, byStateOf(vendas)]);
  const ofChats = boardOf([{ id: "e", kind: "chats", services: [sac], ...place }]);

  it.each(["names", "aliases", "counts"] as const)(
    "gives every figure of the whole floor, narrowed and with agents by %s",
    (agents) => {
      const privacy = { agents, minimumGroup: 0, hidesPauseReasons: true };
      const figures = (floor: FloorContent) => {
        const services = [sac, vendas].flatMap((id) => floor.services[id] ?? []);
        const ids = [...serviceKpis.keys()];
        return Object.fromEntries(ids.map((id) => [id, readServiceKpi(id, services, context(floor))]));
      };
      const whole = figures(boardFloor);
      const shown = shownBy(wide);
      expect([Object.keys(shown.services), Object.keys(shown.agents).length]).toEqual([[sac, vendas], 3]);
      expect(figures(maskAgents(shown, privacy, opaque))).toEqual(whole);
      expect([whole.in_contact?.value, whole.paused?.value, whole.waiting?.value]).toEqual([2, 1, 3]);

      const chats = (floor: FloorContent) => {
        const omni = readChatServices(floor, { service: sac }, { ...context(floor), whatsappServices: [] });
        const dashboard = readChatsDashboard(floor, { whatsappServices: [] });
        return {
          figures: [...omniAttributes.keys()].map((id) => omni.service(sac)?.read(id)),
          statuses: dashboard.ids.map((id) => dashboard.statusOf(id)),
          slots: dashboard.ids.map((id) => [dashboard.read(id)?.capacity, dashboard.read(id)?.usedSlots]),
        };
      };
      expect(chats(maskAgents(shownBy(ofChats), privacy, opaque))).toEqual(chats(boardFloor));
      expect(chats(boardFloor).statuses).toEqual(["available", "available", "pausa", "available"]);
    },
  );
});

function byStateOf(service: string): Tile {
  return { id: service, kind: "agents_by_state", services: [service], ...place };
}
