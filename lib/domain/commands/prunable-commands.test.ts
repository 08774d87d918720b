import { expect, it } from "vitest";
import type { FloorCommand } from "../floor.ts";
import { instant } from "../testing/instant.ts";
import { prunableCommands } from "./prunable-commands.ts";

function command(endedSeconds?: number): FloorCommand {
  const begun = { name: "agent_logout", by: "sofia", at: instant(0) } as const;
  return endedSeconds === undefined
    ? { ...begun, status: "sent" }
    : { ...begun, status: "confirmed", endedAt: instant(endedSeconds) };
}

const limits = { keptMs: 300_000, mostEnded: 2 };
const at = (seconds: number) => Date.parse(instant(seconds));

it("ended commands leave some minutes after their end, pending ones never", () => {
  const commands = new Map([
    ["old", command(0)],
    ["new", command(200)],
    ["pending", command()],
  ]);
  expect(prunableCommands(commands, at(299), limits)).toEqual([]);
  expect(prunableCommands(commands, at(300), limits)).toEqual(["old"]);
  expect(prunableCommands(commands, at(9_000), limits).toSorted()).toEqual(["new", "old"]);
});

it("more than may be kept leave at once, the earliest ended first", () => {
  const commands = new Map([1, 3, 2, 4].map((second) => [`c${second}`, command(second)]));
  expect(prunableCommands(commands, at(5), limits).toSorted()).toEqual(["c1", "c2"]);
});
