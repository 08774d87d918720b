import { expect, it } from "vitest";
import { mayOrder } from "./own-rights.ts";
import { RightsKeeper } from "./rights-keeper.ts";

/** A clock that the test moves. */
function drivenClock() {
  const timers = new Map<number, { readonly atMs: number; readonly run: () => void }>();
  let [nowMs, last] = [0, 0];
  return {
    pending: () => timers.size,
    setTimer(run: () => void, delayMs: number) {
      last += 1;
      const id = last;
      timers.set(id, { atMs: nowMs + delayMs, run });
      return () => timers.delete(id);
    },
    async advance(byMs: number) {
      const endMs = nowMs + byMs;
      for (;;) {
        // What was asked is answered before time goes on.
        for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
        const [due] = [...timers].sort(([, a], [, b]) => a.atMs - b.atMs);
        if (due === undefined || due[1].atMs > endMs) break;
        timers.delete(due[0]);
        nowMs = due[1].atMs;
        due[1].run();
      }
      nowMs = endMs;
    },
  };
}

function watched() {
  const clock = drivenClock();
  const server = {
    asked: 0,
    status: 200,
    mayLogOut: true,
    role: "supervisor",
    isAway: false,
    isHidden: false,
  };
  const keeper = new RightsKeeper({
    async ask() {
      server.asked += 1;
      if (server.isAway) throw new TypeError("network");
      const permissions = { logoutAgent: server.mayLogOut };
      const body = {
        role: server.role,
        permissions,
        scope: { kind: "all" },
        grantsAt: "2026-11-20T12:00:00Z",
      };
      return { status: server.status, body: server.status === 200 ? body : undefined };
    },
    setTimer: (run, delayMs) => clock.setTimer(run, delayMs),
    isHidden: () => server.isHidden,
  });
  return { clock, server, keeper, mayLogOut: () => mayOrder(keeper.read(), "agent_logout", "interact:Ana") };
}

it("a right that is lost is off the screen within five seconds", async () => {
  const { clock, server, keeper, mayLogOut } = watched();
  const stop = keeper.start();
  await clock.advance(0);
  expect(mayLogOut()).toBe(true);
  let changes = 0;
  keeper.subscribe(() => {
    changes += 1;
  });
  server.mayLogOut = false;
  await clock.advance(5_000);
  expect([mayLogOut(), changes]).toEqual([false, 1]);
  stop();
  const { asked } = server;
  await clock.advance(60_000);
  expect([server.asked, clock.pending()]).toEqual([asked, 0]);
});

it("a server that is away takes nobody's menus; one that knows nobody takes all", async () => {
  const { clock, server, keeper, mayLogOut } = watched();
  keeper.start();
  await clock.advance(0);
  server.isAway = true;
  await clock.advance(5_000);
  expect(mayLogOut()).toBe(true);
  Object.assign(server, { isAway: false, status: 503 });
  await clock.advance(5_000);
  expect(mayLogOut()).toBe(true);
  server.status = 401;
  await clock.advance(5_000);
  expect(mayLogOut()).toBe(false);
});

it("nothing is asked for a tab that nobody sees, nor again for who looks on", async () => {
  const { clock, server, keeper } = watched();
  server.isHidden = true;
  keeper.start();
  await clock.advance(60_000);
  expect(server.asked).toBe(0);
  Object.assign(server, { isHidden: false, role: "viewer" });
  await keeper.refresh();
  await clock.advance(60_000);
  expect(server.asked).toBe(1);
});
