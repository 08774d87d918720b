import { expect, it } from "vitest";
import { peopleOf, type Signed } from "@/app/api/testing/people-of.ts";
import { createAudit } from "@/lib/audit/server.ts";
import { startedAuth } from "@/lib/auth/testing/started-auth.ts";
import { createLogger } from "@/lib/runtime/create-logger.ts";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { answerListExport } from "./answer-list-export.ts";

const agents = { page: "/agents", columns: ["Name", "State"], rows: 40 };

onEachDatabase((database) => {
  async function started() {
    const store = await database.open();
    const audit = createAudit({ store, now: Date.now });
    const { auth, grants } = await startedAuth({ open: async () => store }, { audit, now: Date.now });
    grants.set("sofia", { supervision: [], access: [] });
    const people = await peopleOf(auth);
    const get = async () => ({ auth, audit, logger: createLogger("silent") });
    const post = (who: Signed, body: object) =>
      answerListExport(
        new Request("http://localhost:3000/api/exports", {
          method: "POST",
          headers: { ...who, "content-type": "application/json" },
          body: JSON.stringify(body),
        }),
        get,
      );
    return { audit, people, post };
  }

  it("a list that a supervisor takes into a file is in the audit before the file is written", async () => {
    const { audit, people, post } = await started();
    const supervisor = await people.supervisorOf("sofia", {});
    expect((await post(supervisor, agents)).status).toBe(204);
    const { records } = await audit.search({ action: "list.export" });
    expect(records).toMatchObject([
      { result: "done", target: "/agents", after: { columns: ["Name", "State"], rows: 40 } },
      { result: "asked", role: "supervisor" },
    ]);
    expect((await post(supervisor, { ...agents, page: "//evil.example" })).status).toBe(400);
    expect((await post(supervisor, { ...agents, rows: -1 })).status).toBe(400);
    await audit.stop();
  });

  it("a viewer takes nothing along, and nobody more than five files a minute", async () => {
    const { audit, people, post } = await started();
    expect((await post(people.viewer, agents)).status).toBe(403);
    const statuses: number[] = [];
    for (let file = 0; file < 6; file += 1) statuses.push((await post(people.admin, agents)).status);
    expect(statuses).toEqual([204, 204, 204, 204, 204, 429]);
    expect((await audit.search({ action: "list.export", result: "done" })).records).toHaveLength(5);
    await audit.stop();
  });
});
