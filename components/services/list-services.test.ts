import { describe, expect, it } from "vitest";
import { buildAgent, buildAlarm, buildFloor, buildService } from "@/lib/live/testing/build-floor.ts";
import { listServices } from "./list-services.ts";
import { readRow, serviceRow } from "./service-row.ts";

const floor = buildFloor({
  services: {
    "interact:SAC": buildService("SAC", {
      media: ["chat", "email"],
      direction: "inbound",
      open: true,
      metrics: {
        chat: { handled: 30, handled_awt: 20, abandoned: 10 },
        email: { handled: 10, handled_awt: 10, abandoned: 0 },
      },
    }),
    "interact:Cobrança": buildService("Cobrança", { direction: "outbound", open: false }),
  },
  agents: {
    "interact:Ana": buildAgent("Ana", { services: ["interact:SAC", "interact:Cobrança"] }),
    "interact:Rui": buildAgent("Rui", { presence: "busy", services: ["interact:SAC"] }),
  },
  alarms: { a: buildAlarm({ target: "interact:SAC" }) },
});

const everything = {
  search: "",
  filters: new Map<string, readonly string[]>(),
  group: undefined as string | undefined,
};
const idsOf = (view: Partial<typeof everything>) =>
  listServices(floor, { ...everything, ...view }).map(({ id }) => id);

describe("the services that a view asks for", () => {
  it("are found without accents and case", () => {
    expect(idsOf({ search: " cobranca" })).toEqual(["interact:Cobrança"]);
  });

  it.each([
    ["open", "closed", "interact:Cobrança"],
    ["media", "email", "interact:SAC"],
    ["direction", "outbound", "interact:Cobrança"],
    ["trouble", "yes", "interact:SAC"],
  ])("are filtered by %s", (filter, value, id) => {
    expect(idsOf({ filters: new Map([[filter, [value]]]) })).toEqual([id]);
  });

  it("stand once under each of their media, with the figures of that medium alone", () => {
    const rows = listServices(floor, { ...everything, group: "media" });
    expect(rows.map(({ id, group }) => `${group} ${id}`)).toEqual([
      "chat interact:SAC",
      "email interact:SAC",
      "voice interact:Cobrança",
    ]);
    expect(rows.map(({ row }) => readRow(row, "handled").value)).toEqual([30, 10, undefined]);
  });

  it("keep all their figures under a group that is no medium", () => {
    const row = serviceRow(floor, "interact:SAC", "inbound");
    expect(row === undefined ? undefined : readRow(row, "service_level").value).toBe(30 / 50);
  });

  it("count an agent of two services in each", () => {
    expect(serviceRow(floor, "interact:SAC")?.staff).toEqual({ ready: 1, busy: 1, paused: 0 });
    expect(serviceRow(floor, "interact:Cobrança")?.staff).toEqual({ ready: 1, busy: 0, paused: 0 });
  });
});
