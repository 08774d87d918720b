import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { daySegments, presenceTotals } from "@/components/history/agent-day/day-segments.ts";
import { presenceOfState } from "@/e2e/support/presence-of-state.ts";
import { openStore } from "@/lib/store/server.ts";
import { silentLogger } from "@/lib/store/testing/on-each-database.ts";
import { driveHistory } from "./testing/drive-history.ts";
import { startSimulatedCti } from "./testing/simulated-cti.ts";

const timezone = "America/Sao_Paulo";
const start = "2026-11-24T09:00:05.000Z";
const end = Date.parse("2026-11-24T21:00:05.000Z");
const intervalSeconds = 60;
const lost = { fromMs: Date.parse("2026-11-24T15:00:05Z"), toMs: Date.parse("2026-11-24T15:40:05Z") };

interface Stay {
  readonly presence: string;
  readonly fromMs: number;
}

/** Seconds in each presence while somebody listened: from the first statistics on, and not while the CTI was away. */
function secondsHeard(stays: readonly Stay[], heardFromMs: number): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  const known = [
    [heardFromMs, lost.fromMs],
    [lost.toMs + intervalSeconds * 1000, end],
  ] as const;
  for (const [index, { presence, fromMs }] of stays.entries()) {
    const toMs = stays[index + 1]?.fromMs ?? end;
    const ms = known.reduce(
      (sum, [from, to]) => sum + Math.max(0, Math.min(to, toMs) - Math.max(from, fromMs)),
      0,
    );
    if (ms > 0) totals.set(presence, (totals.get(presence) ?? 0) + ms / 1000);
  }
  return totals;
}

it("has of every agent's shift how long they were in which state, as the contact centre itself knows it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mirante-agents-"));
  const store = await openStore({ url: `file:${join(folder, "mirante.db")}`, logger: silentLogger });
  const { floor, history, pass } = await driveHistory(store, { start, timezone });
  const about = { timezone, agents: 16, services: 4, seed: 8, intervalSeconds, tellsAgents: true };
  const cti = startSimulatedCti(floor, about);
  const { world } = cti;
  const stays = new Map<string, Stay[]>(
    world
      .agents()
      .map(({ name, state }) => [name, [{ presence: presenceOfState(state), fromMs: world.now() }]]),
  );
  let changes = 0;
  world.onEvent((event) => {
    if (!("agent" in event)) return;
    const state = world.agent(event.agent)?.state ?? "unknown";
    const presence = presenceOfState(state);
    const own = stays.get(event.agent) ?? [];
    if (own.at(-1)?.presence === presence) return;
    changes += 1;
    own.push({ presence, fromMs: world.now() });
  });
  const heardFromMs = Date.parse(start) + intervalSeconds * 1000;
  for (let ms = heardFromMs; ms <= end; ms += intervalSeconds * 1000) {
    cti.advanceTo(ms);
    if (ms === lost.fromMs) cti.lose();
    if (ms === lost.toMs) cti.find();
    if ((ms - end) % 3_600_000 === 0) await pass(0);
  }
  await pass(2);
  expect(changes).toBeGreaterThan(1_000);
  for (const [agent, own] of stays) {
    const range = { fromMs: heardFromMs, toMs: end };
    const timeline = await history.agent(`interact:${agent}`, range, { kind: "all" });
    const told = presenceTotals(daySegments(timeline, end));
    const real = secondsHeard(own, heardFromMs);
    expect([agent, [...told.keys()].toSorted()]).toEqual([agent, [...real.keys()].toSorted()]);
    for (const [presence, seconds] of real) {
      // The CTI tells beginnings to the second.
      const leeway = own.filter((stay) => stay.presence === presence).length + 1;
      expect(
        Math.abs((told.get(presence as never)?.seconds ?? 0) - seconds),
        `${agent} ${presence}`,
      ).toBeLessThanOrEqual(leeway);
    }
  }
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);
