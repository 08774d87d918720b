import { expect, it } from "vitest";
import type { FloorCommand } from "@/lib/domain/index.ts";
import { commandsUnderway } from "./commands-underway.ts";

const at = "2026-11-20T12:00:00.000Z";
const ana = "interact:Ana";
const command = (by: string, more: Partial<FloorCommand> = {}): FloorCommand => ({
  ...{ name: "agent_logout", target: ana, by, status: "sent", at },
  ...more,
});

it("tells who orders what of an agent just now, and nothing of what has ended or is another's", () => {
  const commands = {
    c1: command("Rosa"),
    c2: command("Tomás", { status: "accepted", deferred: { until: "contact_ended", expiresAt: at } }),
    c3: command("Vera", { status: "confirmed", endedAt: at }),
    c4: command("Vera", { status: "unconfirmed" }),
    c5: command("Vera", { target: "interact:Bia" }),
    c6: { name: "clear_agent_stats", by: "Vera", status: "sent", at } as const,
  };
  expect(commandsUnderway(commands, ana).map(({ id }) => id)).toEqual(["c1", "c2"]);
  expect(commandsUnderway(commands, "interact:Caio")).toEqual([]);
  expect(commandsUnderway(commands, ana)).toBe(commandsUnderway(commands, ana));
});
