import { expect, it } from "vitest";
import { byAdmin, password, place, startedAuth } from "@/lib/auth/testing/started-auth.ts";
import type { Command } from "@/lib/domain/index.ts";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { createCommandPermission } from "./command-permission.ts";

const agent = "interact:Bia";
const pause: Command = { name: "set_agent_state", agent, stateId: "101" };
const reset: Command = { name: "reset_service_stats", service: "interact:SAC" };
const everything = { supervision: ["all_agents_supervision", "all_services_supervision"], access: [] };
const may = (...grants: readonly string[]) => ({
  ...everything,
  supervision: [...everything.supervision, ...grants],
});

onEachDatabase((database) => {
  async function opened(options = {}) {
    const started = await startedAuth(database, options);
    started.grants.set("sofia", may("agent_change_state"));
    started.grants.set("carlos", may("reset_stats"));
    const vault = new Map([["with carlos", { login: "carlos", password: "carlos123" }]]);
    const permissionOf = (auth = started.auth) =>
      createCommandPermission({
        auth,
        vault: { loginOf: (session) => vault.get(session)?.login },
      });
    return { ...started, permission: permissionOf(), permissionOf };
  }

  it("lets a supervisor do what the grants of the login allow that the order is sent with", async () => {
    const { auth, permission } = await opened();
    const ana = await auth.people.create(
      { login: "ana", name: "Ana", role: "supervisor", password, interactLogin: "sofia" },
      byAdmin,
    );
    const order = (command: Command, session?: string) =>
      permission.may({ id: ana.id, name: "Ana", session }, command);
    expect([await order(pause), await order(reset)]).toEqual([true, false]);
    expect([await order(pause, "with carlos"), await order(reset, "with carlos")]).toEqual([false, true]);
    await auth.people.change(ana.id, { narrowing: { agents: ["interact:Caio"] } }, byAdmin);
    expect(await order(pause)).toBe(false);
  });

  it("lets nobody order any more whose role was lowered, who is disabled or gone", async () => {
    const { auth, permission } = await opened();
    const make = (login: string) =>
      auth.people.create(
        { login, name: login, role: "supervisor", password, interactLogin: "sofia" },
        byAdmin,
      );
    const [lowered, disabled, gone] = [await make("lia"), await make("dora"), await make("gil")];
    const order = (id: string) => permission.may({ id, name: "" }, pause);
    expect(await Promise.all([lowered, disabled, gone].map(({ id }) => order(id)))).toEqual(
      Array(3).fill(true),
    );
    await auth.people.change(lowered.id, { role: "viewer" }, byAdmin);
    await auth.people.change(disabled.id, { isDisabled: true }, byAdmin);
    await auth.people.remove(gone.id, byAdmin);
    expect(await Promise.all([lowered, disabled, gone].map(({ id }) => order(id)))).toEqual(
      Array(3).fill(false),
    );
  });

  it("lets a script order until its key is over or revoked", async () => {
    const { auth, clock, permission } = await opened();
    const make = async (expiresAtMs?: number) => {
      const key = { name: "WFM", role: "supervisor", interactLogin: "sofia", expiresAtMs } as const;
      return (await auth.keys.create(key, byAdmin)).key.id;
    };
    const [short, long] = [await make(clock.now + 60_000), await make()];
    const order = (id: string) => permission.may({ id, name: "WFM" }, pause);
    expect([await order(short), await order(long)]).toEqual([true, true]);
    clock.now += 60_000;
    expect([await order(short), await order(long)]).toEqual([false, true]);
    await auth.keys.revoke(long, byAdmin);
    expect(await order(long)).toBe(false);
  });

  it("lets whoever tries out order there, and never once a real contact centre is the source", async () => {
    const { auth, permission, permissionOf, another } = await opened({ demo: { interactLogin: "sofia" } });
    const { session } = (await auth.demo?.(place)) ?? {};
    const actor = { id: session?.accountId ?? "", name: "Demo" };
    expect(await permission.may(actor, pause)).toBe(true);
    expect(await permissionOf(another({ demo: undefined })).may(actor, pause)).toBe(false);
  });
});
