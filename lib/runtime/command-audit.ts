import { z } from "zod";
import type { Audit, AuditRecord, JsonValue } from "@/lib/audit/server.ts";
import type { CommandAudit, CommandAuditEntry, UnfinishedCommand } from "@/lib/commands/server.ts";
import { commandTarget } from "@/lib/domain/index.ts";

/** How each step is told where no status says more. */
const results: Readonly<Record<CommandAuditEntry["phase"], string>> = {
  denied: "refused",
  requested: "asked",
  result: "done",
  outcome: "done",
  cancelled: "cancelled",
  expired: "expired",
};

/** What an order can wait at most: nothing that was asked longer before the last step can have been under way. */
const longestMs = 9 * 60 * 60_000;

const command = z.union([
  z.object({ name: z.literal("set_agent_state"), agent: z.string(), stateId: z.string() }),
  z.object({ name: z.enum(["agent_logout", "reset_agent_stats"]), agent: z.string() }),
  z.object({ name: z.literal("reset_service_stats"), service: z.string() }),
  z.object({ name: z.enum(["clear_agent_stats", "clear_service_stats"]), source: z.string() }),
]);
const step = z.object({
  id: z.string(),
  phase: z.string(),
  actor: z.string(),
  deferred: z.boolean().optional(),
  command,
});

/** Writes every step of a command as a row of the audit; the command's id ties its rows together. */
export function createCommandAudit(audit: Pick<Audit, "append" | "search">): CommandAudit {
  return {
    async write({ phase, id, actor, command: ordered, login, batch, deferred, status, target, ...more }) {
      const { reason, error, latencyMs } = more;
      const about = commandTarget(ordered) ?? ("source" in ordered ? ordered.source : undefined);
      const row = {
        who: actor.name,
        action: `command.${ordered.name}`,
        result: status ?? results[phase],
        after: plain({ id, phase, actor: actor.id, command: ordered, login, batch, deferred, status }),
        ...(about === undefined ? {} : { target: about }),
        ...(target === undefined ? {} : { before: plain(target) }),
        ...(reason === undefined ? {} : { reason }),
        ...(error === undefined ? {} : { replyCode: error }),
        ...(latencyMs === undefined ? {} : { latencyMs }),
      };
      // The disk has it before the source is asked. What has happened cannot be held back by a disk: should the power go in
      // these milliseconds, the next start marks the command as one whose end nobody knows.
      await audit.append(row, phase === "requested" ? "on disk" : "committed");
    },
    async unfinished() {
      const [last] = (await audit.search({ action: "command", limit: 1 })).records;
      if (last === undefined) return [];
      // Not from now on: whoever starts again after a weekend finds what Friday left behind.
      const rows = await recentRows(audit, Date.parse(last.at) - longestMs);
      const ended = new Set<string>();
      // The newest first: what ended is met before what it began with.
      return rows.flatMap((row) => unfinishedOf(row, ended) ?? []);
    },
  };
}

async function recentRows(audit: Pick<Audit, "search">, fromMs: number): Promise<readonly AuditRecord[]> {
  const found: AuditRecord[] = [];
  let before: number | undefined;
  do {
    const query = { action: "command", fromMs, limit: 500 };
    const page = await audit.search(before === undefined ? query : { ...query, before });
    found.push(...page.records);
    before = page.next;
  } while (before !== undefined);
  return found;
}

function unfinishedOf({ after, who, at }: AuditRecord, ended: Set<string>): UnfinishedCommand | undefined {
  const read = step.safeParse(after);
  if (!read.success) return undefined;
  const { id, phase, actor, deferred } = read.data;
  const isOver = ended.has(id);
  ended.add(id);
  if (isOver || phase !== "requested" || deferred === true) return undefined;
  return { id, actor: { id: actor, name: who }, command: read.data.command, at };
}

/** As JSON has it: without what is undefined. */
function plain(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value));
}
