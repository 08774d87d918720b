import { describe, expect, it } from "vitest";
import { emptyFloor } from "../../empty-floor.ts";
import type { FloorContent } from "../../floor.ts";
import { shift } from "../../omni/testing/shift.ts";
import { floorAfter } from "../../testing/floor-after.ts";
import { checkBoard } from "../check-board.ts";
import { boardFloor } from "../testing/board-floor.ts";
import { boardTemplates } from "./board-templates.ts";
import { templateServices } from "./template.ts";

const floorOf = (count: number, media: string) =>
  floorAfter(
    Array.from({ length: count }, (_, at) =>
      shift.service(`${media} ${at}`, { [media]: { received: at } }),
    ).flat(),
  );
const floors: readonly [string, FloorContent][] = [
  ["no service yet", emptyFloor],
  ["voice and digital services", boardFloor],
  ["voice alone", floorOf(3, "voice")],
  ["chat alone", floorOf(3, "chat")],
  ["e-mail alone", floorOf(2, "email")],
  ["more services than may be named", floorOf(400, "voice")],
];
const made = (id: string, { services }: FloorContent) => {
  const template = [...boardTemplates].find(([name]) => name === id)?.[1];
  return template?.(templateServices(services), (word) => word);
};

describe.each([...boardTemplates.keys()])("the template %s", (id) => {
  it.each(floors)("is a board without fault on a floor of %s", (_what, floor) => {
    const board = made(id, floor);
    expect(checkBoard(board)).toEqual({ board });
    expect(board?.pages.length).toBeGreaterThan(1);
  });

  it("fills each page to its edges with no more than seven facts", () => {
    for (const { title, tiles } of made(id, boardFloor)?.pages ?? []) {
      const cells = tiles.reduce((sum, { w, h }) => sum + w * h, 0);
      expect(cells, title).toBe(96);
      expect(tiles.length, title).toBeLessThanOrEqual(7);
    }
  });
});

it("is about the services of its kind, and shows nobody's name", () => {
  const voice = made("voice", boardFloor);
  expect(voice?.pages[0]?.tiles[0]).toMatchObject({
    kpi: "waiting",
    services: ["interact:Voz"],
    media: "voice",
  });
  expect(voice?.privacy.agents).toBe("aliases");
  const digital = made("digital", boardFloor);
  const trend = made("voice", floorOf(8, "voice"))?.pages[2]?.tiles[0];
  const busiest = [7, 6, 5, 4, 3, 2].map((at) => `interact:voice ${at}`);
  expect(trend).toMatchObject({ kind: "trend", services: busiest });
  expect(digital?.pages[0]?.tiles[0]).toMatchObject({
    services: ["interact:SAC", "interact:Vendas"],
    media: "chat",
  });
});
