import { entityPath } from "../../ui/entity-path.ts";
import type { AuditRecord } from "./use-audit.ts";

const places: Readonly<Record<string, string>> = {
  account: "/admin/people",
  session: "/admin/sessions",
  key: "/admin/keys",
  team: "/admin/teams",
  alarm: "/alarms",
  rule: "/alarms?tab=rules",
  report: "/reports",
  source: "/admin/sources",
};

/** The page about what a row concerns; undefined when there is none. */
export function targetPath({
  action,
  target,
  after,
}: Pick<AuditRecord, "action" | "target" | "after">): string | undefined {
  const [area = ""] = action.split(".");
  if (action === "alarm.thresholds") return "/alarms?tab=thresholds";
  if (area === "list") return target !== undefined && /^\/(?!\/)/.test(target) ? target : undefined;
  if (area !== "command") return places[area];
  const { agent, service } = commandOf(after);
  if (agent !== undefined) return entityPath("agents", agent);
  return service === undefined ? undefined : entityPath("services", service);
}

/** What of a command's row says whom it was for. */
function commandOf(after: unknown): { readonly agent?: string; readonly service?: string } {
  const { command } = (after ?? {}) as { command?: { agent?: unknown; service?: unknown } };
  const { agent, service } = command ?? {};
  return {
    ...(typeof agent === "string" ? { agent } : {}),
    ...(typeof service === "string" ? { service } : {}),
  };
}
