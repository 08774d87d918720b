import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { People } from "@/app/api/testing/people-of.ts";
import { openWatchedHouse, type WatchedHouse } from "@/app/api/testing/watched-house.ts";
import type { Runtime } from "@/lib/runtime/start-runtime.ts";
import type { Simulator } from "@/lib/simulator/index.ts";
import { answerChatServices } from "./answer-chat-services.ts";
import { answerChatsDashboard } from "./answer-chats-dashboard.ts";
import { trueAgents, trueTotals } from "./testing/true-dashboards.ts";

const whatsapp = "WhatsApp_Vendas";

let house: WatchedHouse;
let simulator: Simulator;
let runtime: Runtime;
let people: People;

beforeAll(async () => {
  house = await openWatchedHouse(
    {
      agents: 40,
      services: 12,
      seed: 9,
      scenario: "busy-hour",
      startAt: Date.UTC(2026, 10, 20, 13),
      speed: 0,
    },
    { WHATSAPP_SERVICES: whatsapp },
  );
  ({ simulator, runtime, people } = house);
  await vi.waitFor(untilTold, { timeout: 20_000, interval: 50 });
  // What is told piece by piece may look whole before the last piece: the answers, once right, must stay right.
  await vi.waitFor(seesTruth, { timeout: 20_000, interval: 100 });
}, 60_000);

afterAll(() => house?.close());

/** The world stands still; the floor has come to know all of it. */
function untilTold(): void {
  const { services, agents } = runtime.floor();
  expect(runtime.readiness().status).toBe("ready");
  expect(Object.keys(services)).toHaveLength(12);
  for (const { media, metrics, calls } of Object.values(services)) {
    expect(Object.keys(metrics)).toHaveLength(media.length);
    expect(calls).toBeDefined();
  }
  expect(Object.keys(agents)).toHaveLength(40);
  for (const { state, capacity, calls } of Object.values(agents))
    expect([state, capacity, calls]).not.toContain(undefined);
}

async function seesTruth(): Promise<void> {
  expect(await body("chats-dashboard?organization_id=7")).toEqual(trueAgents(simulator.truth()));
  const { Services: _, ...totals } = await body("chat-services?organization_id=7");
  const { Services: __, ...sums } = trueTotals(simulator.truth(), {
    media: undefined,
    service: undefined,
    whatsapp,
  });
  expect(totals).toEqual(sums);
}

const answers = { "chats-dashboard": answerChatsDashboard, "chat-services": answerChatServices } as const;

function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const name = path.startsWith("chats") ? "chats-dashboard" : "chat-services";
  return answers[name](
    new Request(`http://localhost:3000/api/dashboard/${path}`, { headers: { ...people.viewer, ...headers } }),
    async () => runtime,
  );
}

async function body(path: string) {
  const answer = await ask(path);
  expect(answer.status, path).toBe(200);
  return answer.json();
}

describe("Omni's dashboards of a contact centre that stands still", () => {
  it("show every agent as the agent is", async () => {
    const agents = await body("chats-dashboard?organization_id=7");
    expect(agents).toEqual(trueAgents(simulator.truth()));
    const statuses = new Set(agents.map(({ Status }: { Status: string }) => Status));
    expect(statuses, "a world worth comparing").toEqual(new Set(["available", "pausa", "offline"]));
  });

  it.each([
    [undefined, undefined],
    ["chat", undefined],
    ["email", undefined],
    ["whatsapp", undefined],
    [undefined, "SAC_Digital"],
    ["chat", "Suporte_Tecnico"],
    ["whatsapp", whatsapp],
  ])("total the contacts of media %s in service %s as they are", async (media, service) => {
    const query = new URLSearchParams({
      organization_id: "7",
      media_filter: media ?? "",
      service_id: service ?? "",
    });
    const { Services, ...totals } = await body(`chat-services?${query}`);
    const truth = trueTotals(simulator.truth(), { media, service, whatsapp });
    const { Services: trueServices, ...trueSums } = truth;
    expect(totals).toEqual(trueSums);
    // The shortest wait follows the machine's clock, which does not stand still.
    const timed = Services.map(({ MIN_TIME: _, ...row }: { MIN_TIME: number | null }) => row);
    expect(timed).toEqual(trueServices);
    expect(Services.length).toBeGreaterThan(0);
  });

  it("tell how many of one user's contacts go on, by id or by name", async () => {
    const busy = simulator.truth().agents.find(({ calls }) => calls.some(({ media }) => media === "chat"));
    const name = busy?.name ?? "nobody is busy";
    const byName = await body(`chat-services?user_id=${encodeURIComponent(name)}&media_filter=chat`);
    const chats = busy?.calls.filter(
      ({ media, queued, service }) => media === "chat" && !queued && service !== whatsapp,
    );
    expect(byName).toMatchObject({ Sessions: chats?.length, _logged: 1 });
    const byId = await body(
      `chat-services?user_id=${encodeURIComponent(`interact:${name}`)}&media_filter=chat`,
    );
    expect({ ...byId, Services: [] }).toEqual({ ...byName, Services: [] });
  });
});

describe("Omni's dashboards, asked wrongly,", () => {
  it.each([
    ["chat-services?media_filter=voice", "media_filter"],
    ["chats-dashboard?media_filter=telegram", "media_filter"],
    ["chat-services?service_id=a&service_id=b", "service_id"],
    ["chat-services?user_id=%00", "user_id"],
    ["chat-services?user_id=%FF", "user_id"],
    [`chats-dashboard?organization_id=${"1".repeat(257)}`, "organization_id"],
  ])("say of %.40s that %s is wrong and what to do", async (path, name) => {
    const answer = await ask(path);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({
      code: "bad_request",
      detail: expect.stringMatching(new RegExp(`^${name} .*: .+\\.$`)),
    });
  });

  it.each(["service_id", "user_id"])("find nobody of an unknown %s", async (name) => {
    const answer = await ask(`chat-services?${name}=__proto__`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: "not_found", detail: expect.stringContaining(name) });
  });

  it("take empty parameters, and none at all, for everything", async () => {
    const { Services: _, ...all } = await body("chat-services");
    expect(await body("chat-services?organization_id=&service_id=&user_id=&media_filter=")).toMatchObject(
      all,
    );
  });

  it("are never cached, and refused to other sites and by other names", async () => {
    expect((await ask("chat-services")).headers.get("cache-control")).toBe("no-store");
    const rebound = { host: "evil.example", origin: "http://evil.example" };
    expect((await ask("chats-dashboard", rebound)).status).toBe(403);
    const foreign = { "sec-fetch-site": "cross-site" };
    expect((await ask("chat-services", foreign)).status).toBe(403);
  });

  it("tell nobody anything, and others only of whom they may see", async () => {
    expect((await ask("chat-services", { cookie: "" })).status).toBe(401);
    const [seen, hidden] = simulator.truth().agents.map(({ name }) => `interact:${name}`);
    const somebody = await people.viewerOf({ services: ["interact:SAC_Digital"], agents: [seen ?? ""] });
    const agents = await (await ask("chats-dashboard", somebody)).json();
    expect(agents).toHaveLength(1);
    const { Services } = await (await ask("chat-services", somebody)).json();
    expect(Services.length).toBeLessThanOrEqual(1);
    for (const filter of ["service_id=Suporte_Tecnico", `user_id=${encodeURIComponent(hidden ?? "")}`])
      expect((await ask(`chat-services?${filter}`, somebody)).status, filter).toBe(404);
  });

  it("give no numbers while the contact centre is not heard", async () => {
    simulator.serverState("disconnected");
    await vi.waitFor(async () => expect((await ask("chat-services")).status).toBe(503), 5000);
    const answer = await ask("chats-dashboard");
    expect(answer.headers.get("retry-after")).toBe("15");
    expect(await answer.json()).toMatchObject({ code: "unavailable" });
  });
});
