import { describe, expect, it } from "vitest";
import { mayOrder, type OwnRights, readOwnRights } from "./own-rights.ts";

const body = {
  role: "supervisor",
  permissions: { changeAgentState: true, logoutAgent: true, resetStats: false, shareBaselines: true },
  scope: { kind: "lists", agents: ["interact:Ana"], services: "all" },
  interactLogin: "sofia",
  grantsAt: "2026-11-20T12:00:00.000Z",
};
const rightsOf = (more: object = {}): OwnRights | undefined => readOwnRights({ ...body, ...more });

describe("what is offered to somebody", () => {
  it("is what their rights allow, of whom they see", () => {
    const rights = rightsOf();
    expect(mayOrder(rights, "agent_logout", "interact:Ana")).toBe(true);
    expect(mayOrder(rights, "agent_logout", "interact:Bia")).toBe(false);
    expect(mayOrder(rights, "reset_agent_stats", "interact:Ana")).toBe(false);
    expect(mayOrder(rights, "clear_service_stats")).toBe(true);
    expect(mayOrder(rights, "clear_agent_stats")).toBe(false);
  });

  it("is nothing to who looks on, or of whom nothing is known yet", () => {
    expect(mayOrder(rightsOf({ role: "viewer" }), "agent_logout", "interact:Ana")).toBe(false);
    expect(mayOrder(undefined, "agent_logout", "interact:Ana")).toBe(false);
  });

  it("is everything to who has still to say with which Interact login", () => {
    const nobodys = { grantsAt: undefined, interactLogin: undefined, permissions: {} };
    const rights = rightsOf(nobodys);
    expect([rights?.isLoginMissing, rights?.interactLogin]).toEqual([true, undefined]);
    expect(mayOrder(rights, "reset_agent_stats", "interact:Ana")).toBe(true);
    const given = rightsOf({ ...nobodys, commandLogin: "carlos" });
    expect([given?.isLoginMissing, given?.interactLogin]).toEqual([false, "carlos"]);
    expect(mayOrder(given, "reset_agent_stats", "interact:Ana")).toBe(false);
  });

  it.each([undefined, null, "x", {}, { ...body, scope: { kind: "lists" } }, { ...body, scope: null }])(
    "is nothing by an answer like %j",
    (answer) => expect(readOwnRights(answer)).toBeUndefined(),
  );
});
