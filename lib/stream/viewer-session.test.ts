import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Scope } from "@/lib/domain/index.ts";
import { createStreamRegistry } from "./create-stream-registry.ts";
import { FakeSink } from "./testing/fake-sink.ts";
import { handHub } from "./testing/hand-hub.ts";

beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-11-21T12:00:00.000Z") }));
afterEach(() => void vi.useRealTimers());

const sales: Scope = { kind: "lists", services: ["interact:Sales"], agents: [] };

function house() {
  const hub = handHub();
  const registry = createStreamRegistry({ hub, limits: { total: 10 }, logger: { warn: () => undefined } });
  hub.publishQueue("Sales", 3);
  hub.publishQueue("Secret", 7);
  const watch = (sessionKey: string) => {
    const sink = new FakeSink();
    registry.open({ sessionKey }, sink);
    return sink;
  };
  return { hub, registry, watch };
}

describe("a viewer whose rights change while it watches", () => {
  it("is sent a snapshot of what it may see now, and nothing of the rest from then on", () => {
    const { hub, registry, watch } = house();
    const [narrowed, other] = [watch("s1"), watch("s2")];
    registry.changeSight("s1", { scope: sales });
    const snapshot = narrowed.frames().at(-1);
    expect(snapshot?.event).toBe("snapshot");
    expect(Object.keys(snapshot?.data.services as object)).toEqual(["interact:Sales"]);
    expect(snapshot?.id).not.toMatch(/^E1:/);
    const before = narrowed.frames().length;
    hub.publishQueue("Secret", 8);
    hub.publishQueue("Sales", 4);
    expect(JSON.stringify(narrowed.frames().slice(before))).not.toContain("Secret");
    expect(narrowed.frames().at(-1)?.data.patch).toMatchObject({ services: { "interact:Sales": {} } });
    expect(JSON.stringify(other.frames().slice(2))).toContain("Secret");
  });

  it("is sent nothing when it may see the same as before, and everything once it may again", () => {
    const { registry, watch } = house();
    const sink = watch("s1");
    const before = sink.events().length;
    registry.changeSight("s1", { scope: { kind: "all" } });
    expect(sink.events()).toHaveLength(before);
    registry.changeSight("s1", { scope: { kind: "none" } });
    registry.changeSight("s1", { scope: { kind: "all" } });
    expect(sink.events().slice(before)).toEqual(["snapshot", "snapshot"]);
    expect(sink.frames().at(-1)?.id).toBe("E1:2");
  });

  it("that does not read is sent the snapshot when it does, and never the patch it was due", () => {
    const { hub, registry, watch } = house();
    const sink = watch("s1");
    sink.stall();
    hub.publishQueue("Secret", 8);
    registry.changeSight("s1", { scope: sales });
    const before = sink.events().length;
    sink.read();
    expect(sink.events().slice(before)).toEqual(["snapshot"]);
    expect(JSON.stringify(sink.frames().at(-1))).not.toContain("Secret");
  });
});
