import { expect, it } from "vitest";
import { createAudit } from "@/lib/audit/server.ts";
import type { CommandAuditEntry } from "@/lib/commands/server.ts";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { createCommandAudit } from "./command-audit.ts";

const order: CommandAuditEntry = {
  phase: "requested",
  id: "c1",
  at: "2026-11-21T12:00:00.000Z",
  actor: { id: "a1", name: "Ana" },
  command: { name: "agent_logout", agent: "interact:Bia" },
};

onEachDatabase((database) => {
  it("writes every step down, and finds the orders whose end nobody wrote, also weeks later", async () => {
    const longAgo = Date.parse("2026-01-02T12:00:00.000Z");
    const audit = createAudit({ store: await database.open(), now: () => longAgo });
    const written = createCommandAudit(audit);
    await written.write({ ...order, login: "sofia", reason: "Shift is over", target: { presence: "ready" } });
    await written.write({ ...order, phase: "result", status: "accepted", latencyMs: 12 });
    await written.write({ ...order, id: "c2" });
    await written.write({ ...order, id: "c3", deferred: true });
    await written.write({ ...order, id: "c4", phase: "denied", error: "forbidden" });
    const { records } = await audit.search({ action: "command.agent_logout" });
    expect(records.at(-1)).toMatchObject({
      ...{ who: "Ana", target: "interact:Bia", result: "asked", reason: "Shift is over" },
      after: { id: "c1", login: "sofia", command: order.command },
      before: { presence: "ready" },
    });
    expect(records.at(-2)).toMatchObject({ result: "accepted", latencyMs: 12 });
    expect(records[0]).toMatchObject({ result: "refused", replyCode: "forbidden" });
    expect(await written.unfinished?.()).toMatchObject([
      { id: "c2", actor: order.actor, command: order.command, at: expect.any(String) },
    ]);
    await audit.stop();
  });
});
