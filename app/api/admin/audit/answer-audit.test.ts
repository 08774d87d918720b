import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { People, Signed } from "@/app/api/testing/people-of.ts";
import { openWatchedHouse, type WatchedHouse } from "@/app/api/testing/watched-house.ts";
import type { Runtime } from "@/lib/runtime/start-runtime.ts";
import { answerAudit } from "./answer-audit.ts";
import { answerAuditExport } from "./answer-audit-export.ts";
import { answerChain, answerChainCheck } from "./answer-chain.ts";

let house: WatchedHouse;
let runtime: Runtime;
let people: People;
const get = async () => runtime;

beforeAll(async () => {
  house = await openWatchedHouse({ agents: 2, services: 1, scenario: "still" });
  ({ runtime, people } = house);
}, 40_000);

afterAll(() => house?.close());

function request(path: string, who: Signed = people.admin, body?: object): Request {
  return new Request(`http://localhost:3000/api/admin/audit${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { ...who, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

interface Row {
  readonly seq: number;
  readonly who: string;
  readonly action: string;
  readonly result: string;
}

async function rowsAt(path: string): Promise<readonly Row[]> {
  const answer = await answerAudit(request(path), get);
  return ((await answer.json()) as { records: readonly Row[] }).records;
}

describe("the audit over HTTP", () => {
  it("is an administrator's alone", async () => {
    const supervisor = await people.supervisorOf("sofia", {});
    for (const answer of [answerAudit, answerAuditExport, answerChain]) {
      expect((await answer(request("", people.viewer), get)).status).toBe(403);
      expect((await answer(request("", supervisor), get)).status).toBe(403);
      const nobody = { host: "localhost:3000", origin: "http://localhost:3000" };
      expect((await answer(request("", nobody), get)).status).toBe(401);
    }
    expect((await answerChainCheck(request("/chain", supervisor, {}), get)).status).toBe(403);
  });

  it("finds who signed in and who was refused, a page at a time, the newest first", async () => {
    const place = { address: "203.0.113.9", userAgent: "" };
    await expect(runtime.auth.signIn.byPassword("root", "wrong horse battery", place)).rejects.toThrow();
    const refused = await rowsAt("?who=root&action=session&result=refused");
    expect(refused).toMatchObject([{ who: "root", action: "session.sign_in", result: "refused" }]);
    expect(await rowsAt(`?text=203.0.113.9&result=refused`)).toEqual(refused);
    const answer = await answerAudit(request("?action=session&limit=1"), get);
    const page = (await answer.json()) as { records: readonly Row[]; next: number };
    expect(page.records[0]?.result).toBe("refused");
    const older = await rowsAt(`?action=session&limit=1&before=${page.next}`);
    expect(older[0]?.seq).toBeLessThan(page.records[0]?.seq ?? 0);
    expect(await rowsAt("?from=2099-01-01T00:00:00Z")).toEqual([]);
    expect((await rowsAt("?to=2099-01-01T00:00:00-03:00")).length).toBeGreaterThan(0);
  });

  it("names what of a question cannot be read", async () => {
    for (const [path, fault] of [
      ["?who=", "who is empty"],
      ["?limit=501", "limit is more than 500"],
      ["?before=0", "before is not a whole number"],
      ["?from=yesterday", "from is no instant"],
      ["?role=admin", '"role" is no parameter here'],
      ["?who=a&who=b", '"who" is given more than once'],
    ] as const) {
      const answer = await answerAudit(request(path), get);
      expect(answer.status, path).toBe(400);
      expect(((await answer.json()) as { detail: string }).detail).toContain(fault);
    }
  });

  it("goes out as a file, which the audit then tells of, and five times a minute at most", async () => {
    const csv = await answerAuditExport(request("/export?action=session&format=csv"), get);
    expect(csv.headers.get("content-disposition")).toMatch(/^attachment; filename="audit-[\dT-]+Z\.csv"$/);
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await csv.arrayBuffer());
    expect(text).toMatch(/^\uFEFFseq,at,who,/);
    const lines = text.trimEnd().split("\r\n").length - 1;
    await vi.waitFor(async () =>
      expect(await rowsAt("?action=audit.export")).toMatchObject([
        { result: "done", after: { rows: lines } },
        { result: "asked", who: "root", after: { action: "session", format: "csv" } },
      ]),
    );
    const ndjson = await answerAuditExport(request("/export?format=ndjson&result=refused"), get);
    const records = (await ndjson.text())
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Row);
    expect(records.every(({ result }) => result === "refused")).toBe(true);
    expect((await answerAuditExport(request("/export?format=pdf"), get)).status).toBe(400);
    for (let file = 3; file <= 5; file += 1) {
      const cut = await answerAuditExport(request("/export"), get);
      await cut.body?.cancel();
    }
    const late = await answerAuditExport(request("/export"), get);
    expect([late.status, Number(late.headers.get("retry-after")) > 0]).toEqual([429, true]);
  });

  it("claims to be whole only once it was read, and says who had it read", async () => {
    const before = await answerChain(request("/chain"), get);
    expect(await before.json()).toEqual({});
    const answer = await answerChainCheck(request("/chain", people.admin, {}), get);
    expect(answer.status).toBe(200);
    const known = (await answer.json()) as { last: object };
    expect(known.last).toMatchObject({ answer: "whole", head: { seq: expect.any(Number) } });
    expect(await (await answerChain(request("/chain"), get)).json()).toEqual(known);
    expect(await rowsAt("?action=audit.verify")).toMatchObject([
      { result: "whole", who: "root" },
      { result: "asked" },
    ]);
  });
});
