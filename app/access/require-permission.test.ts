import { expect, it } from "vitest";
import { answerUnavailable } from "@/app/api/answer-unavailable.ts";
import type { AuditEntry } from "@/lib/audit/server.ts";
import { byAdmin, cookieOf, password, place, startedAuth } from "@/lib/auth/testing/started-auth.ts";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { isAction } from "./is-action.ts";
import { requirePermission } from "./require-permission.ts";

onEachDatabase((database) => {
  it("lets in whoever may, with their rights, and tells nobody from somebody who may not", async () => {
    const { auth, grants } = await startedAuth(database);
    grants.set("sofia", { supervision: ["agent_change_state"], access: [] });
    const refusals: object[] = [];
    const append = async (entry: AuditEntry) => {
      refusals.push(entry);
      return { ...entry, seq: refusals.length, at: "", hash: "" };
    };
    const notes = { auth, audit: { append } };
    const get = async () => notes;
    const statuses = async (headers: Headers) =>
      Promise.all(
        (["changeAgentState", "resetStats", undefined] as const).map(async (permission) => {
          const asked = await requirePermission(
            new Request("http://localhost/api", { headers }),
            permission,
            get,
          );
          return "refusal" in asked ? asked.refusal.status : asked.actor.name;
        }),
      );
    const account = {
      login: "ana",
      name: "Ana",
      role: "supervisor",
      password,
      interactLogin: "sofia",
    } as const;
    await auth.people.create(account, byAdmin);
    const ana = cookieOf(await auth.signIn.byPassword("ana", password, place));
    expect(await statuses(ana)).toEqual(["Ana", 403, "Ana"]);
    // Whoever knocks again at once is not written down again.
    expect(await statuses(ana)).toEqual(["Ana", 403, "Ana"]);
    expect(refusals).toMatchObject([
      {
        ...{ who: "ana", role: "supervisor", action: "permission.refused", result: "refused" },
        ...{ target: "/api", after: { permission: "resetStats", method: "GET" } },
      },
    ]);
    const { secret } = await auth.keys.create(
      { name: "Script", role: "viewer", interactLogin: "sofia" },
      byAdmin,
    );
    expect(await statuses(new Headers({ "x-api-key": secret }))).toEqual([403, 403, "Script"]);
    expect(await statuses(new Headers())).toEqual([401, 401, 401]);
    ana.set("sec-fetch-site", "cross-site");
    expect(await statuses(ana)).toEqual([403, 403, 403]);
  });
});

it("says that the database is away, rather than that nobody is signed in", async () => {
  for (const name of ["StoreError", "AuditUnavailable"]) {
    const answer = answerUnavailable(Object.assign(new Error("away"), { name }));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
  }
  expect(() => answerUnavailable(new Error("a fault of ours"))).toThrow("a fault of ours");
});

it.each<[string, string, Record<string, string>, boolean]>([
  ["changes something", "POST", {}, true],
  ["goes to a page", "GET", { "sec-fetch-mode": "navigate" }, true],
  ["follows a link", "GET", { rsc: "1" }, true],
  ["points at a link", "GET", { rsc: "1", "next-router-prefetch": "1" }, false],
  ["has a page that looks ahead", "GET", { rsc: "1", "next-router-segment-prefetch": "/_tree" }, false],
  ["watches the stream", "GET", { accept: "text/event-stream", "sec-fetch-mode": "cors" }, false],
  ["has a page that asks by itself", "GET", {}, false],
])("somebody who %s does something: %s", (_what, method, headers, expected) => {
  expect(isAction(method, new Headers(headers))).toBe(expected);
});
