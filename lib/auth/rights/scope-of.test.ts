import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scope } from "@/lib/domain/index.ts";
import type { Holder, Narrowing, Role } from "../holder.ts";
import { permissionsOf } from "./permissions-of.ts";
import { scopeOf } from "./scope-of.ts";
import type { UserGrants } from "./user-grants.ts";

const everything = [
  "agents_supervision",
  "services_supervision",
  "all_agents_supervision",
  "all_services_supervision",
];
const teams = new Map([
  ["day", ["interact:Ana", "interact:Bia"]],
  ["night", ["interact:Caio"]],
]);

function holder(role: Role, narrowing: Narrowing = {}): Holder {
  return { role, narrowing, interactLogin: "sofia" };
}

function granted(...supervision: string[]): UserGrants {
  return { supervision, access: [] };
}

describe("what somebody may see", () => {
  it.each<[string, Role, UserGrants | "unlinked" | undefined, Narrowing, Scope]>([
    ["an administrator: everything, lists or not", "admin", undefined, { agents: [] }, { kind: "all" }],
    ["a supervisor of all: everything", "supervisor", granted(...everything), {}, { kind: "all" }],
    [
      "a supervisor of all services: those, and no agents",
      "supervisor",
      granted("all_services_supervision"),
      {},
      { kind: "lists", services: "all", agents: [] },
    ],
    [
      "a supervisor of some: nothing until somebody lists which",
      "supervisor",
      granted("agents_supervision", "services_supervision"),
      {},
      { kind: "none" },
    ],
    [
      "a supervisor of some agents: those listed, one by one and by team",
      "supervisor",
      granted("agents_supervision"),
      { agents: ["interact:Zoe"], teams: ["day", "gone"] },
      { kind: "lists", services: [], agents: ["interact:Ana", "interact:Bia", "interact:Zoe"] },
    ],
    [
      "a supervisor of all, narrowed to a service",
      "supervisor",
      granted(...everything),
      { services: ["interact:SAC"] },
      { kind: "lists", services: ["interact:SAC"], agents: "all" },
    ],
    [
      "a supervisor narrowed to a team that is gone: none of its agents",
      "supervisor",
      granted(...everything),
      { teams: ["gone"] },
      { kind: "lists", services: "all", agents: [] },
    ],
    ["a supervisor of whom the CTI never told: nothing", "supervisor", undefined, {}, { kind: "none" }],
    ["a supervisor whom the CTI does not know: nothing", "supervisor", granted(), {}, { kind: "none" }],
    [
      "a supervisor without an Interact login: nothing",
      "supervisor",
      "unlinked",
      { services: ["interact:SAC"] },
      { kind: "none" },
    ],
    ["a viewer without an Interact login: everything", "viewer", "unlinked", {}, { kind: "all" }],
    [
      "a viewer without an Interact login, narrowed",
      "viewer",
      "unlinked",
      { services: ["interact:SAC"], agents: [] },
      { kind: "lists", services: ["interact:SAC"], agents: [] },
    ],
    ["a viewer with a login that lost everything: nothing", "viewer", granted(), {}, { kind: "none" }],
  ])("%s", (_who, role, grants, narrowing, scope) => {
    expect(scopeOf(holder(role, narrowing), grants, teams)).toEqual(scope);
  });

  const services = ["interact:SAC", "interact:Vendas"];
  const agents = ["interact:Ana", "interact:Bia", "interact:Caio"];
  const someGrants = fc.subarray([...everything, "reset_stats", "unheard_of"]);
  const someNarrowing = fc.record(
    {
      services: fc.subarray(services),
      agents: fc.subarray(agents),
      teams: fc.subarray(["day", "night", "gone"]),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Narrowing>;
  const role = fc.constantFrom<Role>("viewer", "supervisor");

  it("is never widened by narrowing beyond what the grants reach, nor by a longer grantless list", () => {
    fc.assert(
      fc.property(role, someGrants, someNarrowing, (who, supervision, narrowing) => {
        const grants = granted(...supervision);
        const seen = seenIn(scopeOf(holder(who, narrowing), grants, teams));
        if (!supervision.some((grant) => grant.endsWith("services_supervision")))
          expect(seen.services).toEqual([]);
        if (!supervision.some((grant) => grant.endsWith("agents_supervision")))
          expect(seen.agents).toEqual([]);
        if (narrowing.services !== undefined)
          expect(narrowing.services).toEqual(expect.arrayContaining([...seen.services]));
        if (supervision.includes("all_services_supervision")) {
          const whole = seenIn(scopeOf(holder(who), grants, teams));
          expect(whole.services).toEqual(expect.arrayContaining([...seen.services]));
        }
      }),
    );
  });

  it("only shrinks when a grant is lost or a list is cut", () => {
    fc.assert(
      fc.property(
        role,
        someGrants,
        someGrants,
        someNarrowing,
        fc.subarray(services),
        (who, has, loses, narrowing, cut) => {
          const left = has.filter((grant) => !loses.includes(grant));
          const before = seenIn(scopeOf(holder(who, narrowing), granted(...has), teams));
          const after = seenIn(scopeOf(holder(who, narrowing), granted(...left), teams));
          expect(before.services).toEqual(expect.arrayContaining([...after.services]));
          expect(before.agents).toEqual(expect.arrayContaining([...after.agents]));
          const listed = narrowing.services ?? services;
          const shorter = { ...narrowing, services: listed.filter((id) => !cut.includes(id)) };
          const less = seenIn(
            scopeOf(holder(who, { ...narrowing, services: listed }), granted(...has), teams),
          );
          const least = seenIn(scopeOf(holder(who, shorter), granted(...has), teams));
          expect(less.services).toEqual(expect.arrayContaining([...least.services]));
        },
      ),
    );
  });

  function seenIn(scope: Scope): { services: readonly string[]; agents: readonly string[] } {
    if (scope.kind === "none") return { services: [], agents: [] };
    if (scope.kind === "all") return { services, agents };
    const { services: listed, agents: listedAgents } = scope;
    return {
      services: listed === "all" ? services : listed,
      agents: listedAgents === "all" ? agents : listedAgents,
    };
  }
});

describe("what somebody may do", () => {
  it("nothing, as a viewer, whatever the login may", () => {
    const all = permissionsOf("viewer", granted(...everything, "agent_change_state", "reset_stats"));
    expect(Object.values(all)).not.toContain(true);
  });

  it("act on the CTI only with the grants for it, administrators too", () => {
    for (const role of ["supervisor", "admin"] as const) {
      const none = permissionsOf(role, undefined);
      expect([none.changeAgentState, none.logoutAgent, none.resetStats]).toEqual([false, false, false]);
      const some = permissionsOf(role, granted("agent_change_state"));
      expect([some.changeAgentState, some.logoutAgent, some.resetStats]).toEqual([true, true, false]);
      expect(permissionsOf(role, granted("reset_stats")).resetStats).toBe(true);
    }
  });

  it("administer as an administrator alone", () => {
    expect(permissionsOf("admin", undefined)).toMatchObject({
      administer: true,
      manageScreens: true,
      editThresholds: true,
    });
    const supervisor = permissionsOf("supervisor", {
      supervision: everything,
      access: ["alarms_full_access"],
    });
    expect(supervisor).toMatchObject({
      administer: false,
      manageScreens: false,
      editThresholds: true,
      editRules: true,
      manageReports: true,
    });
    expect(permissionsOf("supervisor", granted(...everything)).editThresholds).toBe(false);
  });
});
