import { afterEach, expect, it, vi } from "vitest";
import { type Simulator, startSimulator } from "@/lib/simulator/index.ts";
import { onPostgres } from "@/lib/store/testing/on-each-database.ts";
import { respondWithStream } from "@/lib/stream/server.ts";
import type { Runtime } from "./start-runtime.ts";
import { startWatching } from "./testing/start-watching.ts";

const password = "correct horse battery";
const place = { address: "203.0.113.9", userAgent: "Firefox" };
const byRoot = { who: "root" };
const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** One instance over `url`, with a folder of its own and a service credential. */
function startInstance(simulator: Simulator, url: string): Promise<Runtime> {
  const environment = {
    ...{ CTI_URL: simulator.url, DATABASE_URL: url, ADMIN_USER: "root", ADMIN_PASSWORD: password },
    ...{ CTI_SUPERVISOR: "sofia", CTI_PASSWORD: "sofia123" },
    APP_SECRET: "Zk3v9qWm1TbX7yLr5cNh8sPd2fGj6aQe0uVi",
  };
  return startWatching(environment, 6, ends);
}

/** A contact centre where nobody calls unless told to, and which answers its lists to two at a time. */
async function openCentre(): Promise<Simulator> {
  const switches = { listWindowSeconds: 0, intervalScale: 0.05 };
  const simulator = await startSimulator({ agents: 6, services: 2, scenario: "still", speed: 0, switches });
  ends.push(() => simulator.close());
  return simulator;
}

/** Opens a stream as the route does; resolves with its last words once it has ended. */
async function watchOn(instance: Runtime, headers: Headers): Promise<() => Promise<string>> {
  const actor = await instance.auth.authenticate(headers, false);
  if (actor === undefined) throw new Error("expected somebody who is signed in");
  const { scope } = await instance.auth.rightsOf(actor);
  const request = new Request("http://localhost/api/stream");
  const answer = respondWithStream(request, {
    registry: instance.streams,
    scope,
    sessionKey: actor.sessionKey,
  });
  if (!(answer instanceof Response)) throw new Error(answer.detail);
  const text = answer.text();
  return async () => /event: bye\ndata: (.*)/.exec(await text)?.[1] ?? "no bye";
}

const cookieOf = (token: string) => new Headers({ cookie: `sid=${token}` });
const ordersAt = (simulator: Simulator, name: string) =>
  simulator.requests().filter(({ path }) => path.endsWith(`/${name}`)).length;

onPostgres(({ url }) => {
  async function twoInstances() {
    const [simulator, address] = [await openCentre(), await url()];
    const [one, two] = await Promise.all([
      startInstance(simulator, address),
      startInstance(simulator, address),
    ]);
    return { simulator, one, two };
  }

  it("a session opened at one of two instances counts at both, and its end cuts the streams of both", async () => {
    const { one, two } = await twoInstances();
    const ana = await one.auth.people.create({ login: "ana", name: "Ana", role: "viewer", password }, byRoot);
    const { token } = await one.auth.signIn.byPassword("ana", password, place);
    const [here, there] = [await watchOn(one, cookieOf(token)), await watchOn(two, cookieOf(token))];
    const sinceMs = performance.now();
    await one.auth.people.change(ana.id, { role: "supervisor" }, byRoot);
    expect(await here()).toContain('"reason":"revoked"');
    expect(performance.now() - sinceMs).toBeLessThan(1000);
    // What runs every half a minute.
    await two.auth.tend();
    expect(await there()).toContain('"reason":"revoked"');
    await vi.waitFor(async () => {
      expect(await two.auth.authenticate(cookieOf(token), false)).toBeUndefined();
    }, 3000);
    const written = (await two.audit.search({ action: "account.changed" })).records;
    expect(written.map(({ result }) => result)).toEqual(["done", "asked"]);
  }, 120_000);

  it("orders of both, a hundred at once, are each asked and answered once, in one whole chain", async () => {
    const { simulator, one, two } = await twoInstances();
    const root = await one.auth.people.find("root");
    const actor = { id: root?.id ?? "", name: "root" };
    const agents = Object.keys(one.floor().agents);
    const results = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        (index % 2 === 0 ? one : two).commands.perform({
          actor,
          // Two that are alike at the same time would be one.
          reason: `order ${index}`,
          command: {
            name: "set_agent_state",
            agent: agents[index % agents.length] ?? "",
            stateId: index < 50 ? "101" : "2",
          },
        }),
      ),
    );
    expect(results.filter(({ outcome }) => outcome !== "answered")).toEqual([]);
    expect(ordersAt(simulator, "set_agent_state")).toBe(100);
    const rows = await one.store.db
      .selectFrom("audit")
      .select("content")
      .where("action", "=", "command.set_agent_state")
      .execute();
    const steps = rows.map(({ content }) => {
      const { id, phase } = (JSON.parse(content) as { after: { id: string; phase: string } }).after;
      return `${phase} ${id}`;
    });
    for (const phase of ["requested", "result"]) {
      const told = steps.filter((step) => step.startsWith(`${phase} `));
      expect([told.length, new Set(told).size]).toEqual([100, 100]);
    }
    expect(await two.audit.verify()).toMatchObject({ answer: "whole" });
  }, 120_000);

  it("an order that waits is sent by one of two instances that both know of it", async () => {
    const simulator = await openCentre();
    const address = await url();
    const one = await startInstance(simulator, address);
    for (const { name } of simulator.world.services())
      for (const media of ["voice", "chat"] as const) simulator.offerCalls(name, media, 6);
    simulator.advanceWorld(12);
    const agent = await vi.waitFor(() => {
      const [busy] = Object.entries(one.floor().agents).filter(([, { presence }]) => presence === "busy");
      if (busy === undefined) throw new Error("expected a busy agent");
      return busy[0];
    }, 15_000);
    const root = await one.auth.people.find("root");
    const command = { name: "set_agent_state", agent, stateId: "101" } as const;
    const kept = await one.commands.defer({ actor: { id: root?.id ?? "", name: "root" }, command });
    expect(kept).toMatchObject({ outcome: "answered", status: "accepted" });
    const two = await startInstance(simulator, address);
    expect([one.commands.waiting().length, two.commands.waiting().length]).toEqual([1, 1]);
    simulator.advanceWorld(7200);
    await vi.waitFor(() => {
      expect([...one.commands.waiting(), ...two.commands.waiting()]).toEqual([]);
      expect(one.commands.counters().accepted + two.commands.counters().accepted).toBe(1);
    }, 15_000);
    expect(ordersAt(simulator, "set_agent_state")).toBe(1);
    expect(await two.audit.verify()).toMatchObject({ answer: "whole" });
  }, 120_000);
});
