import { expect, it } from "vitest";
import type { Mask } from "@/lib/domain/index.ts";
import { createStreamRegistry } from "./create-stream-registry.ts";
import { FakeSink } from "./testing/fake-sink.ts";
import { handHub } from "./testing/hand-hub.ts";

/** Hides every service's name behind a number. */
const mask: Mask = {
  key: "numbers",
  apply: (content) => ({
    ...content,
    services: Object.fromEntries(Object.values(content.services).map((each, at) => [`s:${at}`, each])),
  }),
};

function house() {
  const hub = handHub();
  const registry = createStreamRegistry({ hub, limits: { total: 10 }, logger: { warn: () => undefined } });
  hub.publishQueue("Sales", 3);
  const view = (hides?: Mask, sessionKey = "hall") => {
    const sink = new FakeSink();
    registry.open({ sessionKey, mask: hides }, sink);
    return sink;
  };
  return { hub, registry, view };
}

it("tells a screen of a masked board masked snapshots and patches, and nobody else", () => {
  const { hub, view } = house();
  const [masked, whole] = [view(mask), view()];
  hub.publishQueue("Sales", 4);
  const told = JSON.stringify(masked.frames());
  expect(told).toContain("s:0");
  expect(told).not.toContain("interact:Sales");
  expect(JSON.stringify(whole.frames())).toContain("interact:Sales");
});

it("encodes once for all screens that are told the same", () => {
  const { hub, registry, view } = house();
  for (let screen = 0; screen < 3; screen += 1) view(mask, `screen ${screen}`);
  const before = registry.counters();
  hub.publishQueue("Sales", 4);
  expect(registry.counters().diffs - before.diffs).toBe(1);
  expect(registry.counters().patchesEncoded - before.patchesEncoded).toBe(1);
});

it("does not resume under a mask what was sent without one", () => {
  const { view } = house();
  const id = (sink: FakeSink) => sink.frames()[0]?.id;
  expect(id(view(mask))).not.toBe(id(view()));
});

it("shows a screen its board under another mask at once, beginning anew", () => {
  const { registry, view } = house();
  const sink = view();
  registry.changeSight("hall", { scope: { kind: "all" }, mask });
  const last = sink.frames().findLast(({ event }) => event === "snapshot");
  expect(JSON.stringify(last)).not.toContain("interact:Sales");
});
