import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, it, vi } from "vitest";
import { startSimulator } from "@/lib/simulator/index.ts";
import { onPostgres } from "@/lib/store/testing/on-each-database.ts";
import { openSlowLink } from "@/lib/store/testing/slow-link.ts";
import { watchOverSocket } from "@/lib/stream/testing/socket-viewer.ts";
import { startStreamServer } from "@/lib/stream/testing/stream-server.ts";
import { startWatching } from "./testing/start-watching.ts";

const all = { kind: "all" } as const;
/** As long as a change is given elsewhere where a database is away. */
const oldestMs = 1_500;
const answerMs = 5_000;
/** The long form lets it be slow for so long. */
const slowMs = Math.max(2 * answerMs, Number(process.env.MIRANTE_OUTAGE_MINUTES ?? 0) * 60_000);
/** Between two changes of the agent. */
const everyMs = 600;
const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

onPostgres(({ url }) => {
  it(
    "with five seconds to an answer harms no viewer, tells since when history is off, and is caught up with",
    async () => {
      const link = await openSlowLink(await url());
      ends.push(() => link.close());
      const address = new URL(link.url);
      // Less patience than answers take: each question fails, as more would with any other patience.
      for (const name of ["statement_timeout", "query_timeout"]) address.searchParams.set(name, "2000");
      const simulator = await startSimulator({ agents: 6, services: 2, scenario: "still" });
      ends.push(() => simulator.close());
      const runtime = await startWatching({ CTI_URL: simulator.url, DATABASE_URL: address.href }, 6, ends);
      const server = await startStreamServer(runtime.streams);
      ends.push(() => server.close());
      const viewer = await watchOverSocket(server.port);
      ends.push(() => viewer.socket.destroy());
      await viewer.until("event: snapshot");
      const [agent = ""] = Object.keys(runtime.floor().agents);
      const states = [2, 101];
      const begun: string[] = [];
      let changes = 0;

      /** Milliseconds from a change in the contact centre to its bytes at the viewer. */
      async function ageOfNews(): Promise<number> {
        changes += 1;
        const by = `somebody ${changes}`;
        const sinceMs = performance.now();
        simulator.setAgentState(agent.slice("interact:".length), states[changes % 2] ?? 2, by);
        await viewer.until(`"${by}"`);
        begun.push(runtime.floor().agents[agent]?.since ?? "");
        return performance.now() - sinceMs;
      }
      const standing = () => runtime.history.standing();
      expect(await ageOfNews()).toBeLessThan(oldestMs);
      await vi.waitFor(() => expect(standing()).toEqual({ isOn: true, lostRows: 0, waitingRows: 0 }), 15_000);

      link.delayAnswers(answerMs);
      const slowSinceMs = Date.now();
      const before = changes;
      const untilMs = slowSinceMs + slowMs;
      while (Date.now() < untilMs) {
        expect(await ageOfNews()).toBeLessThan(oldestMs);
        expect(runtime.readiness().status).toBe("ready");
        await wait(everyMs);
      }
      const { isOn, offSince = "", waitingRows } = standing();
      expect([isOn, waitingRows > 0]).toEqual([false, true]);
      expect(Date.parse(offSince)).toBeGreaterThanOrEqual(slowSinceMs);
      expect(Date.parse(offSince)).toBeLessThan(untilMs);

      link.delayAnswers(0);
      await vi.waitFor(() => expect(standing()).toEqual({ isOn: true, lostRows: 0, waitingRows: 0 }), 30_000);
      const range = { fromMs: slowSinceMs, toMs: Date.now() };
      const { spans } = await runtime.history.agent(agent, range, all);
      const kept = spans.map(({ from }) => Date.parse(from));
      const missing = begun
        .slice(before)
        .filter((since) => !kept.some((ms) => isNear(ms, Date.parse(since))));
      expect([missing, changes - before > 10]).toEqual([[], true]);
    },
    90_000 + slowMs,
  );
});

/** A state may be found by its statistics before its beginning is told. */
function isNear(ms: number, otherMs: number): boolean {
  return Math.abs(ms - otherMs) < everyMs / 2;
}
