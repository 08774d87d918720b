import { describe, expect, it } from "vitest";
import { type OrderFacts, sendOrder } from "./send-order.ts";

interface Asked {
  readonly url: string;
  readonly key: string | null;
  readonly body: Record<string, unknown>;
}

/** A server that gives these answers, one after the other; a text breaks the connection. */
function serverOf(...answers: readonly (readonly [number, unknown] | "gone")[]) {
  const asked: Asked[] = [];
  const left = [...answers];
  const fetchAnswer = async (url: string, { headers, body }: RequestInit): Promise<Response> => {
    asked.push({ url, key: new Headers(headers).get("idempotency-key"), body: JSON.parse(String(body)) });
    const answer = left.shift() ?? "gone";
    if (answer === "gone") throw new TypeError("network");
    return Response.json(answer[1], { status: answer[0] });
  };
  return { asked, fetchAnswer };
}

const pause: OrderFacts = { name: "set_agent_state", stateId: "101", isLater: false };
const answered = { id: "c1", status: "accepted" };

describe("an order to the server", () => {
  it("of one agent names the agent, of several a list, of a service the service, of a whole source nobody", async () => {
    const { asked, fetchAnswer } = serverOf(...Array.from({ length: 4 }, () => [200, answered] as const));
    const send = (facts: OrderFacts, targets: readonly string[]) =>
      sendOrder(facts, { key: "k", targets }, fetchAnswer);
    await send({ ...pause, reason: "Lunch", isLater: true }, ["interact:Ana"]);
    await send(pause, ["interact:Ana", "interact:Bia"]);
    await send({ name: "reset_service_stats", isLater: false }, ["interact:SAC"]);
    expect([...(await send({ name: "clear_agent_stats", isLater: false }, []))]).toEqual([
      ["", { type: "answered", ...answered }],
    ]);
    expect(asked.map(({ url, body }) => [url, body])).toEqual([
      [
        "/api/commands/set_agent_state",
        { agent: "interact:Ana", state_id: "101", reason: "Lunch", when: "contact_ended" },
      ],
      ["/api/commands/set_agent_state", { agents: ["interact:Ana", "interact:Bia"], state_id: "101" }],
      ["/api/commands/reset_service_stats", { service: "interact:SAC" }],
      ["/api/commands/clear_agent_stats", {}],
    ]);
  });

  it("of several has a result for each, whatever the answer leaves out", async () => {
    const items = [
      { target: "a", id: "c1", status: "confirmed" },
      { target: "b", code: "refused", error_type: "command_failed", reason: "In a call", id: "c2" },
      { target: "c", code: "cti_timeout", id: "c3" },
      null,
    ];
    const { fetchAnswer } = serverOf([200, { items }]);
    const results = await sendOrder(pause, { key: "k", targets: ["a", "b", "c", "d"] }, fetchAnswer);
    expect(Object.fromEntries(results)).toEqual({
      a: { type: "answered", id: "c1", status: "confirmed" },
      b: { type: "refused", code: "refused", errorType: "command_failed", reason: "In a call", id: "c2" },
      c: { type: "unknown", id: "c3" },
      d: { type: "unheard" },
    });
  });

  it.each([
    [[428, { code: "cti_credentials_required" }], { type: "refused", code: "cti_credentials_required" }],
    [[409, { code: "refused", because: "already_waiting" }], { type: "refused", code: "already_waiting" }],
    [[504, { code: "cti_timeout", id: "c1" }], { type: "unknown", id: "c1" }],
    [[502, "<html>bad gateway</html>"], { type: "unheard" }],
    [[200, { id: "c1", status: "dancing" }], { type: "unheard" }],
    ["gone", { type: "unheard" }],
  ] as const)("is told what %j means", async (answer, result) => {
    const { fetchAnswer } = serverOf(answer);
    const results = await sendOrder(pause, { key: "k", targets: ["a"] }, fetchAnswer);
    expect(results.get("a")).toEqual(result);
  });

  it("of 250 agents goes in portions, each under a key of its own, and one that is lost leaves the others", async () => {
    const targets = Array.from({ length: 250 }, (_, at) => `a${at}`);
    const itemsOf = (from: number, to: number) => ({
      items: targets.slice(from, to).map((target) => ({ target, id: target, status: "accepted" })),
    });
    const { asked, fetchAnswer } = serverOf([200, itemsOf(0, 100)], "gone", [200, itemsOf(200, 250)]);
    const results = await sendOrder(pause, { key: "k", targets }, fetchAnswer);
    expect(asked.map(({ key }) => key)).toEqual(["k", "k.1", "k.2"]);
    const count = (type: string) => [...results.values()].filter((result) => result.type === type).length;
    expect([results.size, count("answered"), count("unheard")]).toEqual([250, 150, 100]);
  });
});
