import type { Actor, Permissions } from "@/lib/auth/server.ts";
import type { Runtime } from "@/lib/runtime/server.ts";
import { whoOf } from "./who-of.ts";

type Audit = Pick<Runtime["audit"], "append">;

/** Who writes it down; a place without an audit has nothing to write to. */
export interface RefusalNotes {
  readonly auth: Runtime["auth"];
  readonly audit?: Audit;
  readonly logger?: Runtime["logger"];
}

/** The same is written once in this time: somebody who knocks all day fills no disk. */
const onceMs = 60_000;
const keptAtMost = 1_000;

const notedBy = new WeakMap<Audit, Map<string, number>>();

/** Writes down that somebody was refused what they may not. The refusal stands whether or not it can be written. */
export async function noteRefusal(
  { auth, audit, logger }: RefusalNotes,
  request: Request,
  actor: Actor,
  permission: keyof Permissions,
): Promise<void> {
  if (audit === undefined) return;
  const { pathname } = new URL(request.url);
  if (!isFirst(audit, `${actor.sessionKey} ${permission} ${request.method} ${pathname}`)) return;
  try {
    await audit.append({
      ...whoOf(actor),
      address: auth.placeOf(request.headers).address,
      action: "permission.refused",
      target: pathname,
      after: { permission, method: request.method },
      result: "refused",
    });
  } catch (error) {
    logger?.error({ err: error, permission }, "a refusal could not be written down");
  }
}

function isFirst(audit: Audit, refusal: string): boolean {
  const noted = notedBy.get(audit) ?? new Map<string, number>();
  notedBy.set(audit, noted);
  const nowMs = performance.now();
  const beforeMs = noted.get(refusal);
  if (beforeMs !== undefined && nowMs - beforeMs < onceMs) return false;
  noted.delete(refusal);
  noted.set(refusal, nowMs);
  const [oldest] = noted.keys();
  if (noted.size > keptAtMost && oldest !== undefined) noted.delete(oldest);
  return true;
}
