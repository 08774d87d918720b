import { expect, it } from "vitest";
import { targetPath } from "./target-path.ts";

it.each([
  [
    { action: "command.agent_logout", after: { command: { agent: "interact:Ana" } } },
    "/agents/interact%3AAna",
  ],
  [
    { action: "command.reset_service_stats", after: { command: { service: "interact:SAC" } } },
    "/services/interact%3ASAC",
  ],
  [{ action: "command.agent_logout", after: "left out" }, undefined],
  [{ action: "list.export", target: "/agents" }, "/agents"],
  [{ action: "list.export", target: "//evil.example" }, undefined],
  [{ action: "rule.change", target: "r1" }, "/alarms?tab=rules"],
  [{ action: "alarm.thresholds" }, "/alarms?tab=thresholds"],
  [{ action: "account.created", target: "ana" }, "/admin/people"],
  [{ action: "audit.export" }, undefined],
])("the row %j leads to %s", (row, path) => {
  expect(targetPath(row)).toBe(path);
});
