import { describe, expect, it } from "vitest";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { buildAgent, buildFloor } from "@/lib/live/testing/build-floor.ts";
import { arrangeRows } from "../ui/data-table/arrange-rows.ts";
import { readKey } from "../ui/data-table/row-key.ts";
import { countByMedia } from "./count-by-media.ts";
import { listAgents } from "./list-agents.ts";
import { rankColumns, worstFirst } from "./rank-columns.ts";

const floor = buildFloor({
  agents: {
    "interact:Ana": buildAgent("Ana", { since: "2026-11-21T11:59:00.000Z", services: ["interact:Vendas"] }),
    "interact:Bia": buildAgent("Bia", {
      since: "2026-11-21T11:50:00.000Z",
      services: ["interact:Vendas", "interact:SAC"],
    }),
    "interact:Caio": buildAgent("Caio", { presence: "faulted" }),
    "interact:Davi": buildAgent("Davi", { presence: "paused", pause: { name: "Almoço" } }),
    "interact:__proto__": buildAgent("__proto__", { presence: "offline" }),
  },
});
const everybody = { search: "", filters: new Map<string, readonly string[]>(), group: undefined };
const names = (view: Partial<typeof everybody> = {}) =>
  arrangeRows(listAgents(floor, { ...everybody, ...view }), rankColumns, worstFirst).map(
    (key) => readKey(key).id.split(":")[1],
  );

describe("the list of agents", () => {
  it("puts those who may need help first and the longest in a state on top", () => {
    expect(names()).toEqual(["Caio", "Davi", "Bia", "Ana", "__proto__"]);
  });

  it("puts whoever is past a limit of the present state above all others, what is critical first", () => {
    const calls = { a: { media: "voice", queued: false, state: "busy" } };
    const busy = (name: string, since: string) => buildAgent(name, { presence: "busy", since, calls });
    const agents = {
      "interact:Ana": busy("Ana", "2026-11-21T11:44:00.000Z"),
      "interact:Bia": busy("Bia", "2026-11-21T11:20:00.000Z"),
      "interact:Caio": buildAgent("Caio", { presence: "faulted", since: "2026-11-21T11:59:50.000Z" }),
    };
    const order = (parts: Partial<FloorDocument> = {}) =>
      arrangeRows(listAgents(buildFloor({ agents, ...parts }), everybody), rankColumns, worstFirst);
    expect(order()).toEqual(["interact:Bia", "interact:Ana", "interact:Caio"]);
    const sources = Object.fromEntries(
      Object.entries(floor.sources).map(([id, source]) => [id, { ...source, link: "stale" as const }]),
    );
    const byState = ["interact:Caio", "interact:Bia", "interact:Ana"];
    expect(order({ sources }), "by old news nobody is").toEqual(byState);
  });

  it("finds people by name and by pause, without accents", () => {
    expect(names({ search: "almoco" })).toEqual(["Davi"]);
  });

  it("shows only the chosen states, and only the people of a service", () => {
    expect(names({ filters: new Map([["presence", ["offline", "paused"]]]) })).toEqual(["Davi", "__proto__"]);
    expect(names({ filters: new Map([["service", ["interact:SAC"]]]) })).toEqual(["Bia"]);
  });

  it("grouped by service has a person in every one of them, and those of none under none", () => {
    const rows = listAgents(floor, { ...everybody, group: "service" as never });
    const groups = rows.filter(({ id }) => id === "interact:Bia").map(({ group }) => group);
    expect(groups).toEqual(["interact:Vendas", "interact:SAC"]);
    expect(rows.find(({ id }) => id === "interact:Caio")?.group).toBe("");
  });
});

describe("the calls of an agent in short", () => {
  it("never call an e-mail a chat", () => {
    const call = (media: string) => ({ media, queued: false, state: "busy" });
    expect(countByMedia([call("chat"), call("email"), call("chat")])).toEqual([
      ["chat", 2],
      ["email", 1],
    ]);
  });
});
