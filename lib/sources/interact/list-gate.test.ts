import { beforeEach, describe, expect, it } from "vitest";
import { InteractError } from "./interact-error.ts";
import { createListGate, type ListGate } from "./list-gate.ts";
import { openMemory } from "./memory.ts";
import { ManualClock } from "./testing/manual-clock.ts";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const never = new AbortController().signal;

let clock: ManualClock;
let stored: Record<string, number>;
let gate: ListGate;
let asked: number[];

async function openGate(): Promise<ListGate> {
  const memory = await openMemory(
    {
      load: () => Promise.resolve(stored),
      save: async (numbers) => {
        stored = numbers;
      },
    },
    silent,
  );
  return createListGate({ clock, memory, source: "interact" });
}

function ask(key = "agents", fault?: InteractError): Promise<string> {
  const query = () => {
    asked.push(clock.wallMs());
    return fault ? Promise.reject(fault) : Promise.resolve(`answer ${asked.length}`);
  };
  return gate.pass("agents_list", key, query, never);
}

beforeEach(async () => {
  clock = new ManualClock(1_000_000);
  stored = {};
  asked = [];
  gate = await openGate();
});

describe("list queries of one type", () => {
  it("keep 5.25 s from each other, and the same question at the same time is put once", async () => {
    const answers = Promise.all([ask(), ask(), ask("other"), ask("third")]);
    await clock.advance(20_000);
    expect(await answers).toEqual(["answer 1", "answer 1", "answer 2", "answer 3"]);
    expect(asked.map((at) => at - 1_000_000)).toEqual([0, 5250, 10_500]);
  });

  it("keep their distance after a failed one too", async () => {
    await expect(ask("agents", new InteractError("timeout", "late"))).rejects.toThrow("late");
    const answer = ask();
    await clock.advance(6000);
    expect(await answer).toBe("answer 2");
    expect((asked[1] ?? 0) - (asked[0] ?? 0)).toBe(5250);
  });

  it("do not wait for those of another type", async () => {
    await ask();
    const services = await gate.pass("services_list", "services", () => Promise.resolve("services"), never);
    expect(services).toBe("services");
  });

  it("remember across a restart, even under a clock that was set back", async () => {
    await ask();
    gate = await openGate();
    const answer = ask();
    await clock.advance(5200);
    expect(asked).toHaveLength(1);
    await clock.advance(100);
    await answer;

    stored = { "interact:agents_list": clock.wallMs() + 86_400_000 };
    gate = await openGate();
    const later = ask();
    await clock.advance(5300);
    await later;
    expect(asked).toHaveLength(3);
  });

  it("are given up with the run", async () => {
    await ask();
    const stop = new AbortController();
    const waiting = gate.pass("agents_list", "late", () => Promise.resolve("late"), stop.signal);
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ code: "aborted" });
    expect(clock.pending).toBe(0);
  });
});
