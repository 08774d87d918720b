import { describe, expect, it } from "vitest";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { readChatsDashboard } from "@/lib/domain/index.ts";
import { listChats } from "./list-chats.ts";

const agent = (
  name: string,
  state: string,
  services: readonly string[],
  calls: Record<string, object> = {},
) => ({
  source: "interact",
  name,
  presence: state === "custom_pause" ? "paused" : state === "not_logged_in" ? "offline" : "available",
  state,
  services,
  metrics: {},
  states: {},
  calls,
});

const floor = {
  sources: {},
  services: { "interact:SAC": { source: "interact", name: "SAC", media: ["chat"], metrics: {} } },
  agents: {
    "interact:Ana": agent("Ana", "ready_free", ["interact:SAC", "interact:Zap"], {
      "2024-77": { media: "chat", queued: false, state: "held", service: "interact:SAC" },
    }),
    "interact:José": agent("José", "custom_pause", ["interact:SAC"]),
    "interact:Rui": agent("Rui", "not_logged_in", []),
  },
  // The parts of a floor that the page looks at.
} as unknown as FloorDocument;

const dashboard = readChatsDashboard(floor, { whatsappServices: [] });
const wanted = { search: "", statuses: [], service: undefined, group: undefined };
const ids = (more: Partial<Parameters<typeof listChats>[1]>) =>
  listChats(dashboard, { ...wanted, ...more }).map(({ id, group }) =>
    group === undefined ? id.slice(9) : `${id.slice(9)} in ${group}`,
  );

describe("the agents on the chats page", () => {
  it("are found by name without accents, and by the protocol of a contact", () => {
    expect(ids({ search: "jose" })).toEqual(["José"]);
    expect(ids({ search: "2024-7" })).toEqual(["Ana"]);
    expect(ids({ search: "nobody" })).toEqual([]);
  });

  it("are those of the states and of the service that are asked for", () => {
    expect(ids({ statuses: ["paused", "offline"] })).toEqual(["José", "Rui"]);
    expect(ids({ service: "interact:Zap" })).toEqual(["Ana"]);
    expect(ids({ statuses: ["paused"], service: "interact:Zap" })).toEqual([]);
  });

  it("stand once in each of their services when grouped by them, and by themselves when they have none", () => {
    expect(ids({ group: "service" })).toEqual([
      "Ana in interact:SAC",
      "Ana in interact:Zap",
      "José in interact:SAC",
      "Rui in ",
    ]);
    expect(ids({ group: "status" })).toEqual(["Ana in available", "José in paused", "Rui in offline"]);
  });
});
